package org.eventassurance.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Opens the incident, or raises the hazard, that a person has made of the newest round. */
@ProcessBean("followUpRound")
public class FollowUpRoundDelegate implements JavaDelegate {

  private final RoundFollowUp followUp;

  FollowUpRoundDelegate(RoundFollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    followUp.carryOut(execution.getProcessBusinessKey());
  }
}
