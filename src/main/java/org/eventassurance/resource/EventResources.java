package org.eventassurance.resource;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models what was delivered for the event and has not been given back. */
@ProcessBean("resources")
public class EventResources {

  private final FiledResources resources;

  EventResources(FiledResources resources) {
    this.resources = resources;
  }

  /** Whether anybody holds resources that must be given back one day. */
  public boolean delivered(DelegateExecution execution) {
    return !resources.held(execution.getProcessBusinessKey()).isEmpty();
  }

  /** The ids of the departments that hold resources. */
  public List<String> holders(DelegateExecution execution) {
    return resources.held(execution.getProcessBusinessKey()).stream()
        .map(ResourceItem::department)
        .distinct()
        .toList();
  }
}
