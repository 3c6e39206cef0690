package org.eventassurance.alignment;

import java.time.Clock;
import org.eventassurance.alignment.RiskReview.Recommendation;
import org.eventassurance.majorevent.Rating;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmittedValues;
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
    SubmittedValues values = new SubmittedValues(submission.values());
    reviews.keep(
        new RiskReview(
            null,
            submission.businessKey(),
            reviews.currentNumber(submission.businessKey()),
            values.moment("riskReviewHeldAt"),
            values.texts("riskReviewAttendees"),
            values.text("openRisks"),
            values.text("plannedChanges"),
            Rating.valueOf(values.text("overallRisk")),
            Recommendation.valueOf(values.text("riskRecommendation")),
            values.text("riskConditions"),
            submission.personId(),
            clock.instant()));
  }
}
