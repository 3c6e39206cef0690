package org.eventassurance.deadline;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the tasks that have no due date although every task has one: created while listeners were
 * skipped, or robbed of it by hand. Forgets those that were deleted without a trace.
 */
@Component
class Reconciliation {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final TaskDeadlines deadlines;
  private final DueDateKeeper keeper;

  Reconciliation(
      TaskService tasks, RuntimeService runtime, TaskDeadlines deadlines, DueDateKeeper keeper) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.deadlines = deadlines;
    this.keeper = keeper;
  }

  /** Gives each task its date; runs slowly in the background. */
  @Scheduled(fixedDelayString = "${assurance.deadline.reconciliation:PT5M}")
  @Transactional
  public void reconcile() {
    deadlines.deleteLeftOver();
    tasks.createTaskQuery().withoutDueDate().active().list().forEach(this::giveDueDate);
  }

  private void giveDueDate(Task task) {
    TaskDeadline deadline = deadlines.find(task.getId()).orElseGet(() -> newDeadline(task));
    tasks.setDueDate(task.getId(), Date.from(deadline.dueAt()));
  }

  private TaskDeadline newDeadline(Task task) {
    TaskDeadline deadline =
        task.getProcessDefinitionId() == null
            ? keeper.deadlineOfStandaloneTask(task.getId(), task.getCreateTime(), null)
            : keeper.deadlineOfDrawnTask(
                task.getId(),
                businessKey(task),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getCreateTime(),
                null);
    deadlines.insert(deadline);
    return deadline;
  }

  private String businessKey(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }
}
