package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Tells the requester at once of what was refused (E15). */
@ProcessBean("announceRefusal")
public class AnnounceRefusalDelegate implements JavaDelegate {

  private final RefusalAnnouncement announcement;
  private final ToldRefusals refusals;

  AnnounceRefusalDelegate(RefusalAnnouncement announcement, ToldRefusals refusals) {
    this.announcement = announcement;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.announce(ResourceFilingProcess.FILING_ID.in(execution));
    refusals.noteAnnounced(execution);
  }
}
