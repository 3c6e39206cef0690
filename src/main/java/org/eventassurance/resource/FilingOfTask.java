package org.eventassurance.resource;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Finds the filing that a task is about. */
@Component
class FilingOfTask {

  private final TaskService tasks;
  private final FiledResources resources;

  FilingOfTask(TaskService tasks, FiledResources resources) {
    this.tasks = tasks;
    this.resources = resources;
  }

  String id(String taskId) {
    return (String) tasks.getVariable(taskId, ResourceFilingProcess.FILING_ID.name());
  }

  ResourceFiling filing(String taskId) {
    return resources.filing(id(taskId));
  }

  /** The filing's items of this sort, in the order in which they were filed. */
  List<ResourceItem> items(String taskId, Predicate<ResourceItem> sort) {
    return resources.itemsOf(id(taskId), sort);
  }
}
