package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records that the leadership called the event off in the plan review. */
@ProcessBean("recordCancellation")
public class RecordCancellationDelegate implements JavaDelegate {

  private final MajorEvents events;

  RecordCancellationDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.recordCancellation(
        execution.getProcessBusinessKey(),
        EventAssuranceProcess.GO_DECISION_REASON.in(execution),
        EventAssuranceProcess.GO_DECIDED_BY.in(execution));
  }
}
