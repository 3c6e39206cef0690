package org.eventassurance.statistics;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.JobTries;
import org.eventassurance.process.ProcessBean;

/**
 * Measures the event's technical figures (E29). While a server does not answer, the step is tried
 * again as the model says; after the last try the process goes on, and the figures are asked of a
 * person with the reason.
 */
@ProcessBean("measureFigures")
public class MeasureFiguresDelegate implements JavaDelegate {

  private final MeasuredFigures figures;
  private final JobTries tries;

  MeasureFiguresDelegate(MeasuredFigures figures, JobTries tries) {
    this.figures = figures;
    this.tries = tries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    figures.measure(execution.getProcessBusinessKey(), tries.isLast(execution));
  }
}
