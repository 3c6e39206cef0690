package org.eventassurance.alignment;

import java.time.Clock;
import org.eventassurance.alignment.AlignmentMeeting.Agreement;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Keeps how far the quality committee has aligned all parties (E21). */
@Component
class HeldAlignment implements SubmissionKeeper {

  private final PlanReviews reviews;
  private final Clock clock;

  HeldAlignment(PlanReviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "align-departments";
  }

  @Override
  public void keep(Submission submission) {
    reviews.keep(
        new AlignmentMeeting(
            null,
            submission.businessKey(),
            reviews.currentNumber(submission.businessKey()),
            submission.moment("alignmentHeldAt"),
            submission.texts("alignmentAbsent"),
            Agreement.valueOf(submission.text("alignedPlan")),
            Agreement.valueOf(submission.text("alignedScheme")),
            Agreement.valueOf(submission.text("alignedRisks")),
            Agreement.valueOf(submission.text("alignedRoster")),
            submission.textOrNull("alignmentDecisions"),
            submission.textOrNull("alignmentOpenPoints"),
            submission.personId(),
            clock.instant()));
  }
}
