package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Stores a filing that was started on its own, and binds it to its event. */
@ProcessBean("recordFiling")
public class RecordFilingDelegate implements JavaDelegate {

  private final FiledResources resources;
  private final EventBinding binding;

  RecordFilingDelegate(FiledResources resources, EventBinding binding) {
    this.resources = resources;
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ResourceFilingProcess.NEW_FILING
        .find(execution)
        .ifPresent(
            filing -> {
              String id = execution.getProcessInstanceId();
              binding.bind(execution, filing.eventCode());
              resources.file(id, filing);
              ResourceFilingProcess.FILING_ID.set(execution, id);
              ResourceFilingProcess.DEPARTMENT.set(execution, filing.department());
            });
  }
}
