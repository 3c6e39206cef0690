package org.eventassurance.followup;

import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Keeps what quality assurance found about a follow-up (E26). Nobody verifies what they did
 * themselves, and nothing is closed without evidence.
 */
@Component
class VerifyClosureForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "verify-closure";

  private final FollowUpTasks tasks;
  private final FollowUps followUps;

  VerifyClosureForm(FollowUpTasks tasks, FollowUps followUps) {
    this.tasks = tasks;
    this.followUps = followUps;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    FollowUp followUp = tasks.followUpOf(submission.taskId());
    if (closes(submission)
        && followUp.workedBy().filter(worker -> worker.equals(submission.personId())).isPresent()) {
      throw Problem.invalid(
          FollowUpProcess.CLOSURE_VERDICT.name(),
          "You did the work yourself: let a colleague verify it.");
    }
    if (closes(submission) && followUp.evidence().isEmpty()) {
      throw Problem.invalid(
          FollowUpProcess.CLOSURE_VERDICT.name(),
          "There is no evidence: send it back, and say what would show that it is settled.");
    }
    String verdict = FollowUpProcess.CLOSURE_VERDICT.name();
    return Map.of(verdict, submission.text(verdict));
  }

  @Override
  public void keep(Submission submission) {
    long followUp = tasks.idOf(submission.taskId());
    if (closes(submission)) {
      followUps.close(followUp, submission.personId());
    } else {
      followUps.sendBack(followUp, submission.textOrNull("missing"));
    }
  }

  private static boolean closes(Submission submission) {
    return submission.is(FollowUpProcess.CLOSURE_VERDICT.name(), FollowUpProcess.CLOSED);
  }
}
