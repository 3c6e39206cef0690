package org.eventassurance.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Closes an incident; what has to be changed is followed up from here on (E26). */
@ProcessBean("closeIncident")
public class CloseIncidentDelegate implements JavaDelegate {

  private final IncidentHandling handling;

  CloseIncidentDelegate(IncidentHandling handling) {
    this.handling = handling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handling.close(IncidentProcess.INCIDENT_ID.in(execution));
    IncidentProcess.HANDLED.set(execution, true);
  }
}
