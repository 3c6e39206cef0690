package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Lets what is kept beyond its event come back as a task on its day (E27). */
@ProcessBean("scheduleReturns")
public class ScheduleReturnsDelegate implements JavaDelegate {

  private final KeptResources kept;

  ScheduleReturnsDelegate(KeptResources kept) {
    this.kept = kept;
  }

  @Override
  public void execute(DelegateExecution execution) {
    kept.scheduleReturns(execution.getProcessBusinessKey());
  }
}
