package org.eventassurance.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records a shift as missed that was over before anybody took it. */
@ProcessBean("giveUpShift")
public class GiveUpShiftDelegate implements JavaDelegate {

  private final DutyShifts shifts;

  GiveUpShiftDelegate(DutyShifts shifts) {
    this.shifts = shifts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    shifts.giveUp(ShiftChangeProcess.SHIFT.in(execution));
  }
}
