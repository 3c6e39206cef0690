package org.eventassurance.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** The event is over: a round that nobody has finished is missed. */
@ProcessBean("endInspections")
public class EndInspectionsDelegate implements JavaDelegate {

  private final Inspections inspections;

  EndInspectionsDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.closeOpen(execution.getProcessBusinessKey());
  }
}
