package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Tells the commander of what is not there at its time of use (E6). */
@ProcessBean("announceUndelivered")
public class AnnounceUndeliveredDelegate implements JavaDelegate {

  private final UndeliveredAnnouncement announcement;

  AnnounceUndeliveredDelegate(UndeliveredAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.announce(
        execution.getProcessBusinessKey(), ResourceFilingProcess.DELIVERY.in(execution));
  }
}
