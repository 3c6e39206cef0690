package org.eventassurance.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Moves the due dates and timers of a rescheduled event. */
@ProcessBean("recomputeDeadlines")
public class RecomputeDeadlinesDelegate implements JavaDelegate {

  private final Recomputation recomputation;

  RecomputeDeadlinesDelegate(Recomputation recomputation) {
    this.recomputation = recomputation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    recomputation.ofEvent(execution.getProcessBusinessKey());
  }
}
