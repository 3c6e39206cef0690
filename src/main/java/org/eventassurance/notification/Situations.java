package org.eventassurance.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.eventassurance.deadline.TaskDeadlines;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Phase;
import org.springframework.stereotype.Component;

/** Looks up how tasks and events stand, so that a mail says what is so when it goes out. */
@Component
class Situations {

  private static final String LIFECYCLE = "event-assurance";
  private static final String PHASE = "phase";

  private final TaskService tasks;
  private final RepositoryService repository;
  private final TaskDeadlines deadlines;
  private final MajorEvents events;

  Situations(
      TaskService tasks,
      RepositoryService repository,
      TaskDeadlines deadlines,
      MajorEvents events) {
    this.tasks = tasks;
    this.repository = repository;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** How it stands with whatever the notifications are about. */
  Situation of(Collection<Notification> lines) {
    return new Situation(
        tasks(ids(lines, Notification::taskId)), events(ids(lines, Notification::eventCode)));
  }

  private Map<String, TaskSituation> tasks(Set<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Set<String> provisional = deadlines.provisional(ids);
    return tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
        .map(task -> situation(task, provisional.contains(task.getId())))
        .collect(Collectors.toMap(TaskSituation::id, Function.identity()));
  }

  private Map<String, EventSituation> events(Set<String> codes) {
    return codes.stream()
        .map(events::find)
        .flatMap(Optional::stream)
        .map(EventSituation::of)
        .collect(Collectors.toMap(EventSituation::code, Function.identity()));
  }

  private TaskSituation situation(Task task, boolean provisional) {
    return new TaskSituation(
        task.getId(),
        task.getName(),
        drawnName(task),
        task.getAssignee(),
        candidates(task),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
        provisional,
        phase(task),
        task.isSuspended());
  }

  /** A process that no phase has called stands for itself. */
  private String phase(Task task) {
    if (task.getProcessDefinitionId() == null) {
      return null;
    }
    String process = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    if (process.equals(LIFECYCLE)) {
      return Phase.REGISTRATION.id();
    }
    return tasks.getVariable(task.getId(), PHASE) instanceof String phase ? phase : process;
  }

  private String drawnName(Task task) {
    if (task.getProcessDefinitionId() == null) {
      return null;
    }
    ModelElementInstance drawn =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return drawn instanceof UserTask userTask ? userTask.getName() : null;
  }

  private List<String> candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Set<String> ids(
      Collection<Notification> lines, Function<Notification, String> id) {
    return lines.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
