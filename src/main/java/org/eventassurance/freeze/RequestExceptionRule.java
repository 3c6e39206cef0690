package org.eventassurance.freeze;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Turns the start form "Request change exception" into a request that can be decided. */
@Component
class RequestExceptionRule implements SubmissionRule {

  private final ExceptionPolicy policy;

  RequestExceptionRule(ExceptionPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String formId() {
    return "request-change-exception";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    ExceptionRequest request =
        new ExceptionRequest(
            submission.text("event"),
            submission.text("system"),
            submission.text("exceptionClass"),
            submission.text("changeReference"),
            submission.text("description"),
            submission.text("evidence"),
            submission.text("rollbackPlan"),
            submission.moment("wantedFrom"),
            submission.moment("wantedUntil"),
            submission.personId());
    policy.terms(request);
    return Variables.putValueTyped(
        ExceptionProcess.REQUEST.name(), Variables.objectValue(request, true).create());
  }
}
