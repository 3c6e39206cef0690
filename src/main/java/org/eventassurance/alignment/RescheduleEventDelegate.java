package org.eventassurance.alignment;

import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Schedule;
import org.eventassurance.process.ProcessBean;
import org.eventassurance.process.ProcessVariable;

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
            time(execution, PlanReviewProcess.NEW_GO_LIVE_AT),
            time(execution, PlanReviewProcess.NEW_ENDS_AT),
            time(execution, PlanReviewProcess.NEW_BROADCAST_STARTS_AT),
            List.of()),
        PlanReviewProcess.GO_DECISION_REASON.in(execution),
        PlanReviewProcess.GO_DECIDED_BY.in(execution));
  }

  private static OffsetDateTime time(
      DelegateExecution execution, ProcessVariable<String> variable) {
    return variable.find(execution).map(OffsetDateTime::parse).orElse(null);
  }
}
