package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Moves what was filed along with its rescheduled event; what was in time stays so (E12). */
@ProcessBean("shiftResources")
public class ShiftResourcesDelegate implements JavaDelegate {

  private final ShiftedResources shifts;

  ShiftResourcesDelegate(ShiftedResources shifts) {
    this.shifts = shifts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    shifts.shift(execution.getProcessBusinessKey());
  }
}
