package org.eventassurance.followup;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Stores a follow-up as it starts, and binds its process to its event (E26). */
@ProcessBean("recordFollowUp")
public class RecordFollowUpDelegate implements JavaDelegate {

  private final FollowUps followUps;
  private final EventBinding binding;

  RecordFollowUpDelegate(FollowUps followUps, EventBinding binding) {
    this.followUps = followUps;
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FollowUp followUp =
        followUps.store(
            FollowUpProcess.DRAFT.in(execution),
            FollowUpProcess.STARTED_BY.find(execution).orElse(null));
    binding.bind(execution, followUp.eventCode());
    FollowUpProcess.FOLLOW_UP.set(execution, followUp.id());
    FollowUpProcess.OWNER.set(execution, followUp.owner());
    FollowUpProcess.DEPARTMENT.set(execution, followUp.department());
    FollowUpProcess.DUE_DATE.set(execution, followUp.dueAt().map(Date::from).orElse(null));
  }
}
