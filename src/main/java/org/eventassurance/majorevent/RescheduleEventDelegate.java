package org.eventassurance.majorevent;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Gives an event the dates that the leadership decided on in the plan review. */
@ProcessBean("rescheduleEvent")
public class RescheduleEventDelegate implements JavaDelegate {

  private final MajorEvents events;

  RescheduleEventDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.reschedule(
        execution.getProcessBusinessKey(),
        new Schedule(
            FormValues.time(PlanReviewProcess.NEW_GO_LIVE_AT.in(execution)),
            FormValues.time(PlanReviewProcess.NEW_ENDS_AT.find(execution).orElse(null)),
            FormValues.time(PlanReviewProcess.NEW_BROADCAST_STARTS_AT.find(execution).orElse(null)),
            List.of()),
        PlanReviewProcess.GO_DECISION_REASON.in(execution),
        PlanReviewProcess.GO_DECIDED_BY.in(execution));
  }
}
