package org.eventassurance.security;

import java.util.Locale;

/** What a service account may do; each names one purpose of a machine. */
public enum Scope {
  /** Read {@code /actuator}: metrics and detailed health. */
  METRICS,
  /** Read {@code /api}. */
  EVENTS_READ,
  /** Write {@code /api/events} and {@code /api/plans}. */
  EVENTS_WRITE,
  /** Write {@code /api/resources}: the sizes of pools. */
  RESOURCES_WRITE,
  /** Read {@code /api/freeze}: whether a change may go, for pipelines. */
  FREEZE_READ,
  /** Read the calendars, {@code /api} addresses that end with {@code .ics}. */
  FEEDS_READ,
  /** Send alerts to {@code /api/alerts}. */
  ALERTS_WRITE;

  /** The authority that stands for this scope, such as {@code SCOPE_events-read}. */
  public String authority() {
    return "SCOPE_" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
