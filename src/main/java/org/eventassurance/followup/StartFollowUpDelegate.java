package org.eventassurance.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Starts a follow-up for an issue that any process of an event has come across (E26). */
@ProcessBean("startFollowUp")
public class StartFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;
  private final DueDays days;

  StartFollowUpDelegate(FollowUps followUps, DueDays days) {
    this.followUps = followUps;
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUps.start(
        new FollowUpDraft(
            execution.getProcessBusinessKey(),
            FollowUpRequest.TITLE.in(execution),
            FollowUpRequest.DESCRIPTION.in(execution),
            followUps.personOrLead(FollowUpRequest.OWNER.in(execution)),
            days.due(FollowUpRequest.DUE_DATE.find(execution).orElse(null)),
            FollowUpRequest.ORIGIN
                .find(execution)
                .map(FollowUpOrigin::valueOf)
                .orElse(FollowUpOrigin.QUALITY),
            ""),
        null);
  }
}
