package org.eventassurance.alignment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * What the leadership decided; it ends a round of review.
 *
 * @param proposal what the criteria proposed at that moment; null if nothing was proposed
 * @param decision go, override, mend, reschedule or cancel
 * @param criteria how they stood at that moment
 */
record GoDecision(
    @Id Long id,
    String eventCode,
    int round,
    GoVerdict proposal,
    String decision,
    String reason,
    String decidedBy,
    Instant decidedAt,
    List<DecidedCriterion> criteria) {

  /** Whether the event goes live. */
  boolean isGo() {
    return decision.equals(PlanReviewProcess.GO) || decision.equals(PlanReviewProcess.OVERRIDE);
  }

  /** Whether findings are to be mended first. */
  boolean isMend() {
    return decision.equals(PlanReviewProcess.MEND);
  }

  /** The decision in a word; with the proposal, where it was decided against a no-go. */
  String outcome() {
    return proposal == GoVerdict.NO_GO && isGo() ? proposal + " → " + decision : decision;
  }

  /** Whether this criterion was red. */
  boolean wasRed(GoCriterion criterion) {
    return criteria.stream()
        .anyMatch(it -> it.criterion().equals(criterion.word()) && it.colour() == Colour.RED);
  }
}
