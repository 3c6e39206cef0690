package org.eventassurance.alignment;

import java.time.Clock;
import org.eventassurance.alignment.AlignmentMeeting.Agreement;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmittedValues;
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
    SubmittedValues values = new SubmittedValues(submission.values());
    reviews.keep(
        new AlignmentMeeting(
            null,
            submission.businessKey(),
            reviews.currentNumber(submission.businessKey()),
            values.moment("alignmentHeldAt"),
            values.texts("alignmentAbsent"),
            Agreement.valueOf(values.text("alignedPlan")),
            Agreement.valueOf(values.text("alignedScheme")),
            Agreement.valueOf(values.text("alignedRisks")),
            Agreement.valueOf(values.text("alignedRoster")),
            values.text("alignmentDecisions"),
            values.text("alignmentOpenPoints"),
            submission.personId(),
            clock.instant()));
  }
}
