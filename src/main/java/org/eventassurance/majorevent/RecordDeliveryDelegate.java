package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records that base services have handed over the event's resources (E6). */
@ProcessBean("recordDelivery")
public class RecordDeliveryDelegate implements JavaDelegate {

  private final MajorEvents events;

  RecordDeliveryDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.resourcesDelivered(execution.getProcessBusinessKey());
  }
}
