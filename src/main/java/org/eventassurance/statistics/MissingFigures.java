package org.eventassurance.statistics;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models which of an event's figures nobody has reported yet. */
@ProcessBean("missingFigures")
public class MissingFigures {

  private final Figures figures;

  MissingFigures(Figures figures) {
    this.figures = figures;
  }

  /** The ids of the departments whose operating figures are missing (E28). */
  public List<String> departments(DelegateExecution execution) {
    return figures.of(execution.getProcessBusinessKey()).missingDepartments();
  }

  /** Whether SRE's technical figures are missing (E29). */
  public boolean technical(DelegateExecution execution) {
    return figures.of(execution.getProcessBusinessKey()).technical().isEmpty();
  }
}
