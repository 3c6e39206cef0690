package org.eventassurance.alignment;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What the leadership decided; it ends a round of review.
 *
 * @param proposal what was proposed; null if nothing was
 * @param decision go, mend, reschedule or cancel
 */
record GoDecision(
    @Id Long id,
    String eventCode,
    int round,
    GoVerdict proposal,
    String decision,
    String reason,
    String decidedBy,
    Instant decidedAt) {

  /** The decision in a word; with the proposal, where it was decided against a no-go. */
  String outcome() {
    return proposal == GoVerdict.NO_GO && decision.equals(PlanReviewProcess.GO)
        ? proposal + " → " + decision
        : decision;
  }
}
