package org.eventassurance.hazard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Gives the notice of a hazard that stays for now (E19). */
@ProcessBean("giveNotice")
public class GiveNoticeDelegate implements JavaDelegate {

  private final HazardAnnouncement announcement;

  GiveNoticeDelegate(HazardAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.stays(HazardProcess.HAZARD_ID.in(execution));
  }
}
