package org.eventassurance.hazard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Opens a hazard again whose acceptance has run out, and tells those whom it concerns (E19). */
@ProcessBean("reopenHazard")
public class ReopenHazardDelegate implements JavaDelegate {

  private final HazardAnnouncement announcement;

  ReopenHazardDelegate(HazardAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.reopened(HazardProcess.HAZARD_ID.in(execution));
  }
}
