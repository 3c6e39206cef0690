package org.eventassurance.deadline;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.eventassurance.process.TaskArrived;
import org.eventassurance.process.TaskChanged;
import org.eventassurance.process.TaskLeft;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every task its due date when it comes, notices when a person sets another one, and forgets
 * it when it leaves; all in the transaction of the task.
 */
@Component
class DueDateKeeper {

  private final DeadlinePlan plan;
  private final TaskDeadlines deadlines;
  private final RepositoryService repository;

  DueDateKeeper(DeadlinePlan plan, TaskDeadlines deadlines, RepositoryService repository) {
    this.plan = plan;
    this.deadlines = deadlines;
    this.repository = repository;
  }

  /** First of all who listen: the others read the date. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void taskArrived(TaskArrived arrival) {
    DelegateTask task = arrival.task();
    boolean drawn = task.getProcessDefinitionId() != null;
    TaskDeadline deadline =
        drawn
            ? deadlineOfDrawnTask(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getCreateTime(),
                task.getDueDate())
            : deadlineOfStandaloneTask(task.getId(), task.getCreateTime(), task.getDueDate());
    deadlines.insert(deadline);
    task.setDueDate(Date.from(deadline.dueAt()));
  }

  @EventListener
  void taskChanged(TaskChanged change) {
    deadlines
        .find(change.taskId())
        .filter(known -> change.dueAt() != null && !known.dueAt().equals(change.dueAt()))
        .ifPresent(known -> deadlines.update(known.setByPerson(change.dueAt())));
  }

  @EventListener
  void taskLeft(TaskLeft departure) {
    deadlines.delete(departure.taskId());
  }

  /** The deadline of a task that a process drew; {@code given} is what its model says, or null. */
  TaskDeadline deadlineOfDrawnTask(
      String taskId,
      String eventCode,
      String processDefinitionId,
      String taskKey,
      Date created,
      Date given) {
    String processId = repository.getProcessDefinition(processDefinitionId).getKey();
    TaskDeadline byTable = byTable(taskId, eventCode, processId, taskKey, created.toInstant());
    return given == null
        ? byTable
        : byTable.givenByModel(plan.ofModelledTask(byTable, given.toInstant()));
  }

  /**
   * The deadline of a task that somebody made by hand; {@code given} is what they said, or null.
   */
  TaskDeadline deadlineOfStandaloneTask(String taskId, Date created, Date given) {
    TaskDeadline byTable = byTable(taskId, null, "", "", created.toInstant());
    return given == null ? byTable : byTable.setByPerson(given.toInstant());
  }

  private TaskDeadline byTable(
      String taskId, String eventCode, String processId, String taskKey, Instant created) {
    DueDate due = plan.ofTask(taskId, eventCode, processId, taskKey, created);
    return new TaskDeadline(
        taskId,
        eventCode,
        processId,
        taskKey,
        Origin.TABLE,
        created,
        due.at(),
        due.provisional(),
        due.lateStart(),
        due.reason(),
        null);
  }
}
