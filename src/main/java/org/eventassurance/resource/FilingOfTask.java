package org.eventassurance.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Finds the filing that a task is about, and the items. */
@Component
class FilingOfTask {

  private final TaskService tasks;
  private final FiledResources resources;

  FilingOfTask(TaskService tasks, FiledResources resources) {
    this.tasks = tasks;
    this.resources = resources;
  }

  String id(String taskId) {
    return value(taskId, ResourceFilingProcess.FILING_ID);
  }

  ResourceFiling filing(String taskId) {
    return resources.filing(id(taskId));
  }

  /** The filing's items of this sort, in the order in which they were filed. */
  List<ResourceItem> items(String taskId, Predicate<ResourceItem> sort) {
    return resources.itemsOf(id(taskId), sort);
  }

  /**
   * The items that the task has noted, as far as they are of this sort, by their numbers in its
   * form: an item keeps its number as long as the task is open, whatever becomes of the others.
   *
   * @param noted where the task's process has noted the ids
   */
  Map<Integer, ResourceItem> numbered(
      String taskId, ProcessVariable<String> noted, Predicate<ResourceItem> sort) {
    List<Long> ids = ItemIds.of(value(taskId, noted));
    Map<Integer, ResourceItem> numbered = new TreeMap<>();
    items(taskId, sort).stream()
        .filter(item -> ids.contains(item.id()))
        .forEach(item -> numbered.put(ids.indexOf(item.id()) + 1, item));
    return numbered;
  }

  /** The numbers by the items' ids. */
  static Map<Long, Integer> numbers(Map<Integer, ResourceItem> numbered) {
    return numbered.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
  }

  private String value(String taskId, ProcessVariable<String> variable) {
    return (String) tasks.getVariable(taskId, variable.name());
  }
}
