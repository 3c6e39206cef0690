package org.eventassurance.check;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.JobTries;
import org.eventassurance.process.ProcessBean;

/**
 * Runs automatic checks of the process's event. While a check does not get through, the step is
 * tried again as the model says; after the last try the process goes on with that error.
 */
@ProcessBean("runChecks")
public class RunChecksDelegate implements JavaDelegate {

  private final CheckRounds rounds;
  private final JobTries tries;

  RunChecksDelegate(CheckRounds rounds, JobTries tries) {
    this.rounds = rounds;
    this.tries = tries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.run(
        execution.getProcessBusinessKey(),
        CheckProcess.CHECKS.in(execution),
        execution.getCurrentActivityId(),
        tries.isLast(execution));
  }
}
