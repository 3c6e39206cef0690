package org.eventassurance.escalation;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.TaskPhases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the open tasks that have a due date but no clock: made while listeners were skipped, or
 * before the product kept clocks.
 */
@Component
class ClockReconciliation {

  private final EngineTasks open;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final TaskPhases phases;
  private final TaskClocks clocks;
  private final Clock clock;

  ClockReconciliation(
      EngineTasks open,
      TaskService tasks,
      RuntimeService runtime,
      TaskPhases phases,
      TaskClocks clocks,
      Clock clock) {
    this.open = open;
    this.tasks = tasks;
    this.runtime = runtime;
    this.phases = phases;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Winds what is missing and forgets what is left over; runs slowly in the background. */
  @Scheduled(fixedDelayString = "${assurance.escalation.reconciliation:PT5M}")
  @Transactional
  public void reconcile() {
    clocks.deleteLeftOver();
    open.withoutClock().forEach(this::wind);
  }

  private void wind(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task != null && task.getDueDate() != null) {
      clocks.insert(
          TaskClock.started(
              taskId,
              eventCode(task).orElse(null),
              phases.of(task),
              task.getAssignee(),
              task.getDueDate().toInstant(),
              clock.instant()));
    }
  }

  private Optional<String> eventCode(Task task) {
    return Optional.ofNullable(task.getProcessInstanceId())
        .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey);
  }
}
