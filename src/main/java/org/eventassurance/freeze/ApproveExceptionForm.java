package org.eventassurance.freeze;

import java.util.Map;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form "Approve exception": nobody approves their own, and none for longer than allowed. */
@Component
class ApproveExceptionForm implements SubmissionRule, SubmissionKeeper {

  private final ChangeExceptions exceptions;
  private final ExceptionTasks tasks;
  private final ExceptionPolicy policy;

  ApproveExceptionForm(ChangeExceptions exceptions, ExceptionTasks tasks, ExceptionPolicy policy) {
    this.exceptions = exceptions;
    this.tasks = tasks;
    this.policy = policy;
  }

  @Override
  public String formId() {
    return "approve-exception";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    ChangeException exception = tasks.exception(submission.taskId());
    policy.checkApprover(exception, submission.personId());
    if (approves(submission)) {
      policy.checkValidity(
          exception, submission.moment("validFrom"), submission.moment("validUntil"));
    }
    return Map.of(ExceptionProcess.DECISION.name(), submission.text("decision"));
  }

  @Override
  public void keep(Submission submission) {
    long id = tasks.exception(submission.taskId()).id();
    if (approves(submission)) {
      exceptions.approve(
          id,
          submission.personId(),
          submission.text("decisionReason"),
          submission.moment("validFrom"),
          submission.moment("validUntil"));
    } else {
      exceptions.refuse(id, submission.personId(), submission.text("decisionReason"));
    }
  }

  private static boolean approves(Submission submission) {
    return submission.is("decision", ExceptionProcess.APPROVE);
  }
}
