package org.eventassurance.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Tells at once that nobody has taken a shift that has begun. */
@ProcessBean("reportMissing")
public class ReportMissingDelegate implements JavaDelegate {

  private final DutyAnnouncement announcement;

  ReportMissingDelegate(DutyAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.missing(ShiftChangeProcess.SHIFT.in(execution));
  }
}
