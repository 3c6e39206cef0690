package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import org.eventassurance.majorevent.Rating;
import org.springframework.data.annotation.Id;

/**
 * What QA's risk review found (E5).
 *
 * @param attendees ids of departments
 * @param conditions what must be mended; null where QA sets none
 */
record RiskReview(
    @Id Long id,
    String eventCode,
    int round,
    Instant heldAt,
    List<String> attendees,
    String openRisks,
    String plannedChanges,
    Rating overallRisk,
    Recommendation recommendation,
    String conditions,
    String reviewedBy,
    Instant reviewedAt) {

  /** The same review, standing in another round. */
  RiskReview inRound(int other) {
    return new RiskReview(
        null,
        eventCode,
        other,
        heldAt,
        attendees,
        openRisks,
        plannedChanges,
        overallRisk,
        recommendation,
        conditions,
        reviewedBy,
        reviewedAt);
  }

  /** What QA recommends. */
  enum Recommendation {
    READY,
    READY_IF,
    NOT_READY
  }
}
