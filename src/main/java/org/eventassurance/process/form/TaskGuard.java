package org.eventassurance.process.form;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Sentence;
import org.eventassurance.process.TaskAccess;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Asks the product who may change what about a task, where the engine knows but one permission for
 * all of it. What the product itself changes passes. It fails, rather than lets somebody pass, if
 * there is not exactly one {@link TaskAccess}.
 */
final class TaskGuard {

  private static final String DUE_DATE =
      "Only the department's lead, the event's commander and the leadership may change when '%s'"
          + " is due: ask one of them.";
  private static final String ROUTE =
      "Only the department's lead, the event's commander and the leadership may route '%s' to"
          + " others, rename it or change its priority: ask one of them.";
  private static final String ASSIGNEE =
      "'%s' goes only to somebody who may work it or who is in your department: choose another"
          + " person.";

  /**
   * What of a task is neither its due date nor its assignee, but decides whom it reaches and how.
   */
  private static final List<Function<Task, Object>> ROUTING =
      List.of(
          Task::getName,
          Task::getDescription,
          Task::getPriority,
          Task::getOwner,
          Task::getDelegationState,
          Task::getParentTaskId,
          Task::getCaseInstanceId,
          Task::getTenantId);

  private final EngineAccess engine;
  private final ReaderLanguage language;
  private final ObjectProvider<TaskAccess> access;

  TaskGuard(EngineAccess engine, ReaderLanguage language, ObjectProvider<TaskAccess> access) {
    this.engine = engine;
    this.language = language;
    this.access = access;
  }

  /**
   * @throws AuthorizationException if the caller may not change the task's due date
   */
  void dueDate(String taskId) {
    demand(taskId, DUE_DATE, TaskAccess::mayChangeDueDate);
  }

  /**
   * @throws AuthorizationException if the caller may not route the task
   */
  void route(String taskId) {
    demand(taskId, ROUTE, TaskAccess::mayRoute);
  }

  /**
   * @param assigneeId null to give the task back to its candidates, which may be done by whoever
   *     may take it
   * @throws AuthorizationException if the caller may not hand the task to that person
   */
  void assign(String taskId, String assigneeId) {
    demand(taskId, ASSIGNEE, assignment(assigneeId));
  }

  /**
   * @param changed a task as the caller wants it; one that is not stored yet is left to the engine
   * @throws AuthorizationException if the caller may not make one of the changes
   */
  void save(Task changed) {
    if (engine.person().isPresent() && changed.getId() != null) {
      Optional.ofNullable(stored(changed.getId())).ifPresent(stored -> compare(stored, changed));
    }
  }

  private void compare(Task stored, Task changed) {
    if (!Objects.equals(millis(stored.getDueDate()), millis(changed.getDueDate()))) {
      dueDate(stored.getId());
    }
    if (!ROUTING.stream()
        .allMatch(part -> Objects.equals(part.apply(stored), part.apply(changed)))) {
      route(stored.getId());
    }
    if (!Objects.equals(stored.getAssignee(), changed.getAssignee())) {
      assign(stored.getId(), changed.getAssignee());
    }
  }

  private Task stored(String taskId) {
    return engine.asProduct(context -> context.getTaskManager().findTaskById(taskId));
  }

  private void demand(String taskId, String sentence, Permission permission) {
    engine
        .person()
        .flatMap(person -> refused(person.getUserId(), taskId, permission))
        .ifPresent(
            task -> {
              throw new AuthorizationException(
                  language.words().say(Sentence.of(sentence, Sentence.of(task.getName()))));
            });
  }

  private Optional<Task> refused(String personId, String taskId, Permission permission) {
    return engine.asProduct(
        context ->
            Optional.<Task>ofNullable(context.getTaskManager().findTaskById(taskId))
                .filter(task -> !permission.isGiven(access.getObject(), personId, task)));
  }

  private static Permission assignment(String assigneeId) {
    return (access, personId, task) ->
        access.mayAssign(personId, task, assigneeId == null ? personId : assigneeId);
  }

  private static Long millis(Date date) {
    return date == null ? null : date.getTime();
  }

  /** One question to {@link TaskAccess}. */
  private interface Permission {
    boolean isGiven(TaskAccess access, String personId, Task task);
  }
}
