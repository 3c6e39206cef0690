package org.eventassurance.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Sends the notice of an incident as it is drafted, because nobody has sent it in time (E24). */
@ProcessBean("sendIncidentNotice")
public class SendNoticeDelegate implements JavaDelegate {

  private final IncidentHandling handling;

  SendNoticeDelegate(IncidentHandling handling) {
    this.handling = handling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handling.sendDraftedNotice(IncidentProcess.INCIDENT_ID.in(execution));
  }
}
