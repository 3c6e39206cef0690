package org.eventassurance.progress;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Binds a progress report that somebody starts to its event (B3). */
@ProcessBean("beginProgressReport")
public class BeginProgressReportDelegate implements JavaDelegate {

  private final EventBinding binding;

  BeginProgressReportDelegate(EventBinding binding) {
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    binding.bind(execution, ProgressReportProcess.EVENT.in(execution));
  }
}
