package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Closes an event after all departments have reviewed (E30). */
@ProcessBean("closeEvent")
public class CloseEventDelegate implements JavaDelegate {

  private final MajorEvents events;

  CloseEventDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.close(execution.getProcessBusinessKey());
  }
}
