package org.eventassurance.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.EventOverview.OpenTask;

/**
 * The same task, due at the same time, for one department or for several.
 *
 * @param common what all of them have in common; it has no id, department and assignee
 * @param tasks one for each department or person, at least one
 */
record TaskGroup(OpenTask common, List<OpenTask> tasks) {

  /** The tasks in groups, in the order in which the first of each group comes. */
  static List<TaskGroup> of(List<OpenTask> tasks) {
    return tasks.stream()
        .collect(Collectors.groupingBy(TaskGroup::common, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new TaskGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private static OpenTask common(OpenTask task) {
    return new OpenTask(
        null,
        task.key(),
        task.name(),
        task.phase(),
        null,
        null,
        task.dueAt(),
        task.origin(),
        task.provisional(),
        task.lateStart(),
        task.overdue(),
        task.reason(),
        task.proposedDueAt());
  }
}
