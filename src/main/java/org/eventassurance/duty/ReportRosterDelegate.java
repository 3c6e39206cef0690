package org.eventassurance.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Looks at the roster once more, the day before the event (E21, E23, B5). */
@ProcessBean("reportRoster")
public class ReportRosterDelegate implements JavaDelegate {

  private final RosterReports reports;

  ReportRosterDelegate(RosterReports reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reports.report(execution.getProcessBusinessKey());
  }
}
