package org.eventassurance.alignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Tells everybody who acts on it what was decided about the go-live. */
@ProcessBean("announceGoDecision")
public class AnnounceGoDecisionDelegate implements JavaDelegate {

  private final DecisionAnnouncement announcement;

  AnnounceGoDecisionDelegate(DecisionAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.announce(execution.getProcessBusinessKey());
  }
}
