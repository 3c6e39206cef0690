package org.eventassurance.alignment;

import java.time.Clock;
import org.eventassurance.alignment.RiskReview.Recommendation;
import org.eventassurance.majorevent.Rating;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Keeps the risk review that QA held (E5). */
@Component
class HeldRiskReview implements SubmissionKeeper {

  private final PlanReviews reviews;
  private final Clock clock;

  HeldRiskReview(PlanReviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "review-risks";
  }

  @Override
  public void keep(Submission submission) {
    reviews.keep(
        new RiskReview(
            null,
            submission.businessKey(),
            reviews.currentNumber(submission.businessKey()),
            submission.moment("riskReviewHeldAt"),
            submission.texts("riskReviewAttendees"),
            submission.textOrNull("openRisks"),
            submission.textOrNull("plannedChanges"),
            Rating.valueOf(submission.text("overallRisk")),
            Recommendation.valueOf(submission.text("riskRecommendation")),
            submission.textOrNull("riskConditions"),
            submission.personId(),
            clock.instant()));
  }
}
