package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Binds a reclaim that was started on its own to its event, which is over (E27). */
@ProcessBean("beginReclaim")
public class BeginReclaimDelegate implements JavaDelegate {

  private final EventBinding binding;

  BeginReclaimDelegate(EventBinding binding) {
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReclaimProcess.MADE_UP_FOR
        .find(execution)
        .ifPresent(
            event -> {
              binding.bind(execution, event);
              ReclaimProcess.CANCELLED.set(execution, false);
            });
  }
}
