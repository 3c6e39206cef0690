package org.eventassurance.alignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records what the leadership decided about the go-live, and why. */
@ProcessBean("recordGoDecision")
public class RecordGoDecisionDelegate implements JavaDelegate {

  private final GoDecisions decisions;

  RecordGoDecisionDelegate(GoDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.decide(
        execution.getProcessBusinessKey(),
        PlanReviewProcess.GO_DECISION.in(execution),
        PlanReviewProcess.GO_DECISION_REASON.in(execution),
        PlanReviewProcess.GO_DECIDED_BY.in(execution));
  }
}
