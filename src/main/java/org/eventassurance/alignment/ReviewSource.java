package org.eventassurance.alignment;

import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** What the risk review and the alignment came to, where the level needs them (E5, E21). */
@Component
class ReviewSource implements FactSource {

  private static final String NOT_NEEDED = "NOT_NEEDED";
  private static final String NOT_HELD = "NOT_HELD";

  private final NeededActivities needed;

  ReviewSource(NeededActivities needed) {
    this.needed = needed;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    String absent = needed.of(event).contains("reviewRisks") ? NOT_HELD : NOT_NEEDED;
    facts.say(
        GoNoGoFact.RISK_REVIEW,
        round.riskReview().map(review -> review.overallRisk().name()).orElse(absent));
    round
        .riskReview()
        .ifPresent(review -> facts.say(GoNoGoFact.RECOMMENDATION, review.recommendation().name()));
    facts.say(
        GoNoGoFact.ALIGNMENT,
        round.alignment().map(meeting -> meeting.worst().name()).orElse(absent));
  }
}
