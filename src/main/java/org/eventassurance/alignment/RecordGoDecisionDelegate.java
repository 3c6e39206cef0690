package org.eventassurance.alignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records what the leadership decided about the go-live, and why. */
@ProcessBean("recordGoDecision")
public class RecordGoDecisionDelegate implements JavaDelegate {

  private final PlanReviews reviews;

  RecordGoDecisionDelegate(PlanReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.decide(
        execution.getProcessBusinessKey(),
        PlanReviewProcess.GO_DECISION.in(execution),
        PlanReviewProcess.GO_DECISION_REASON.in(execution),
        PlanReviewProcess.GO_DECIDED_BY.in(execution));
  }
}
