package org.eventassurance.archive;

import java.util.Locale;

/** The chapters of a report, in their order. */
enum Chapter {
  SUMMARY,
  PHASES,
  FIGURES,
  LIVE,
  INCIDENTS,
  RESOURCES,
  READINESS,
  ESCALATIONS,
  CHECKS,
  PLANS,
  EXCEPTIONS,
  DUTY,
  REVIEWS,
  FOLLOW_UPS,
  DECISIONS,
  MAILS,
  MODELS;

  /** Where links lead. */
  public String anchor() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
