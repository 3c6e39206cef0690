package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Gives a filing's items what their pools have: first what was filed in time (E11). */
@ProcessBean("allocateResources")
public class AllocateResourcesDelegate implements JavaDelegate {

  private final FiledResources resources;

  AllocateResourcesDelegate(FiledResources resources) {
    this.resources = resources;
  }

  @Override
  public void execute(DelegateExecution execution) {
    resources.allocate(ResourceFilingProcess.FILING_ID.in(execution));
  }
}
