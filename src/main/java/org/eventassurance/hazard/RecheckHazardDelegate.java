package org.eventassurance.hazard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.JobTries;
import org.eventassurance.process.ProcessBean;

/** Runs the check that found a hazard again, to see whether it is gone (E19). */
@ProcessBean("recheckHazard")
public class RecheckHazardDelegate implements JavaDelegate {

  private final Recheck recheck;
  private final JobTries tries;

  RecheckHazardDelegate(Recheck recheck, JobTries tries) {
    this.recheck = recheck;
    this.tries = tries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard.Review answer =
        recheck.look(HazardProcess.HAZARD_ID.in(execution), tries.isLast(execution));
    HazardProcess.REVIEW.set(execution, answer.name());
  }
}
