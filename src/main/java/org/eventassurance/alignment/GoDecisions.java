package org.eventassurance.alignment;

import java.time.Clock;
import java.util.Optional;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what the leadership decides, with all that it saw, and who overrode what. */
@Service
@Transactional
class GoDecisions {

  private static final String ASKED = "OVERRIDE_ASKED";
  private static final String REFUSED = "OVERRIDE_REFUSED";

  private final PlanReviews reviews;
  private final Readiness readiness;
  private final GoDecisionRepository decisions;
  private final GoOverrideRepository overrides;
  private final MajorEvents events;
  private final Clock clock;

  GoDecisions(
      PlanReviews reviews,
      Readiness readiness,
      GoDecisionRepository decisions,
      GoOverrideRepository overrides,
      MajorEvents events,
      Clock clock) {
    this.reviews = reviews;
    this.readiness = readiness;
    this.decisions = decisions;
    this.overrides = overrides;
    this.events = events;
    this.clock = clock;
  }

  /** The override that was asked for last in a round; empty if there was none. */
  @Transactional(readOnly = true)
  Optional<GoOverride> override(String eventCode, int round) {
    return overrides.findFirstByEventCodeAndRoundOrderByIdDesc(eventCode, round);
  }

  /** Records that somebody asks to go live in spite of what is red. */
  void askOverride(String eventCode, String reason, String by) {
    overrides.save(
        GoOverride.asked(
            eventCode,
            reviews.currentNumber(eventCode),
            readiness.atTheGate(eventCode).reds().stream().map(Criterion::id).toList(),
            by,
            reason,
            clock.instant()));
    events.recordGoDecision(eventCode, ASKED, reason, by);
  }

  /** Records what somebody else says to it. */
  void answerOverride(String eventCode, boolean confirmed, String reason, String by) {
    GoOverride asked = override(eventCode, reviews.currentNumber(eventCode)).orElseThrow();
    overrides.save(asked.answered(confirmed, by, reason, clock.instant()));
    if (!confirmed) {
      events.recordGoDecision(eventCode, REFUSED, reason, by);
    }
  }

  /**
   * Records what was decided, beside how the criteria stand, and ends the round. An override was
   * decided by who confirmed it, too.
   */
  void decide(String eventCode, String decision, String reason, String by) {
    int round = reviews.currentNumber(eventCode);
    Optional<GoOverride> override =
        override(eventCode, round)
            .filter(GoOverride::isConfirmed)
            .filter(it -> decision.equals(PlanReviewProcess.GO));
    ReadinessView view = readiness.atTheGate(eventCode);
    GoDecision decided =
        new GoDecision(
            null,
            eventCode,
            round,
            view.verdict(),
            override.isPresent() ? PlanReviewProcess.OVERRIDE : decision,
            reason,
            by,
            clock.instant(),
            DecidedCriterion.of(view));
    decisions.save(decided);
    events.recordGoDecision(
        eventCode,
        decided.outcome(),
        override.map(GoOverride::answerReason).orElse(reason),
        override.map(GoOverride::answeredBy).orElse(by));
  }
}
