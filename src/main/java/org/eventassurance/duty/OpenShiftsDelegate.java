package org.eventassurance.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Offers the shifts whose time has come to those who are on the roster for them. */
@ProcessBean("openShifts")
public class OpenShiftsDelegate implements JavaDelegate {

  private final DutyShifts shifts;

  OpenShiftsDelegate(DutyShifts shifts) {
    this.shifts = shifts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ShiftChangeProcess.OPENED_SHIFTS, shifts.open(execution.getProcessBusinessKey()));
  }
}
