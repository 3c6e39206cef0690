package org.eventassurance.hazard;

import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which somebody else than whoever removed a hazard looks at the evidence, and confirms
 * that it is gone or sends it back (E19).
 */
@Component
class ConfirmRemovalForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "confirm-removal";
  static final String ANSWER = "removalReview";
  static final String NOTE = "reviewNote";

  private final HazardTasks tasks;
  private final Hazards hazards;

  ConfirmRemovalForm(HazardTasks tasks, Hazards hazards) {
    this.tasks = tasks;
    this.hazards = hazards;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Hazard hazard = tasks.hazardOf(submission.taskId());
    if (hazard.handledBy().filter(submission.personId()::equals).isPresent()) {
      throw Problem.invalid(
          ANSWER,
          "You said yourself that it is removed: somebody else looks at the evidence, the reporter,"
              + " the department's lead or QA.");
    }
    return Map.of(HazardProcess.REVIEW.name(), answer(submission).name());
  }

  @Override
  public void keep(Submission submission) {
    hazards.review(
        tasks.hazardOf(submission.taskId()).id(),
        answer(submission),
        submission.text(NOTE),
        submission.personId());
  }

  private static Hazard.Review answer(Submission submission) {
    return Hazard.Review.valueOf(submission.text(ANSWER));
  }
}
