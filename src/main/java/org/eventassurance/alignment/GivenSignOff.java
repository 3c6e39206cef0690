package org.eventassurance.alignment;

import java.time.Clock;
import java.util.List;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Keeps a department's answer in the joint sign-off (E21). */
@Component
class GivenSignOff implements SubmissionKeeper {

  private final PlanReviews reviews;
  private final Mending mending;
  private final Clock clock;

  GivenSignOff(PlanReviews reviews, Mending mending, Clock clock) {
    this.reviews = reviews;
    this.mending = mending;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "sign-off";
  }

  @Override
  public void keep(Submission submission) {
    reviews.keep(
        new SignOff(
            null,
            submission.businessKey(),
            reviews.currentNumber(submission.businessKey()),
            submission.department(),
            SignOff.Answer.valueOf(submission.text("signOffDecision")),
            submission.textOrNull("signOffReservation"),
            submission.personId(),
            clock.instant(),
            List.copyOf(mending.redOf(submission.businessKey(), submission.department()))));
  }
}
