package org.eventassurance.majorevent;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.deadline.TaskDeadline;
import org.eventassurance.deadline.TaskDeadlines;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.springframework.stereotype.Component;

/** Lists the open tasks of an event with their deadlines. */
@Component
class OpenTasks {

  private final TaskService tasks;
  private final TaskDeadlines deadlines;
  private final TaskPhases phases;
  private final CompanyTime companyTime;
  private final Clock clock;

  OpenTasks(
      TaskService tasks,
      TaskDeadlines deadlines,
      TaskPhases phases,
      CompanyTime companyTime,
      Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.phases = phases;
    this.companyTime = companyTime;
    this.clock = clock;
  }

  List<OpenTask> of(String eventCode) {
    Map<String, TaskDeadline> byTask =
        deadlines.ofEvent(eventCode).stream()
            .collect(Collectors.toMap(TaskDeadline::taskId, Function.identity()));
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(eventCode)
        .orderByDueDate()
        .asc()
        .list()
        .stream()
        .filter(task -> byTask.containsKey(task.getId()))
        .map(task -> openTask(task, byTask.get(task.getId())))
        .toList();
  }

  private OpenTask openTask(Task task, TaskDeadline deadline) {
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        phases.of(task),
        candidateGroup(task),
        task.getAssignee(),
        companyTime.of(deadline.dueAt()),
        deadline.origin(),
        deadline.provisional(),
        deadline.lateStart(),
        isPast(task.getDueDate()),
        deadline.reason(),
        companyTime.of(deadline.proposedDueAt()));
  }

  private String candidateGroup(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private boolean isPast(Date dueDate) {
    return dueDate != null && dueDate.toInstant().isBefore(clock.instant());
  }
}
