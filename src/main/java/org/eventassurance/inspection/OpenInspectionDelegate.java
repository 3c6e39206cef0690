package org.eventassurance.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Opens the next inspection round. */
@ProcessBean("openInspection")
public class OpenInspectionDelegate implements JavaDelegate {

  private final Inspections inspections;

  OpenInspectionDelegate(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    inspections.open(execution.getProcessBusinessKey());
  }
}
