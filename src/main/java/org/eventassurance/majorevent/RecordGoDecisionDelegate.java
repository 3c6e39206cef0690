package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records what the leadership decided about the go-live, and why. */
@ProcessBean("recordGoDecision")
public class RecordGoDecisionDelegate implements JavaDelegate {

  private final MajorEvents events;

  RecordGoDecisionDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.recordGoDecision(
        execution.getProcessBusinessKey(),
        PlanReviewProcess.GO_DECISION.in(execution),
        PlanReviewProcess.GO_DECISION_REASON.in(execution),
        PlanReviewProcess.GO_DECIDED_BY.in(execution));
  }
}
