package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.eventassurance.majorevent.EventChanged;
import org.eventassurance.majorevent.TaskPhases;
import org.eventassurance.process.ModelsDeployed;
import org.eventassurance.process.TaskArrived;
import org.eventassurance.process.TaskChanged;
import org.eventassurance.process.TaskLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Winds a clock for every task that comes, whoever drew it; lets it follow the task's due date and
 * assignee, and stops it when the task leaves; all in the transaction of the task.
 */
@Component
class ClockKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

  private final TaskClocks clocks;
  private final TaskPhases phases;
  private final Assignments assignments;
  private final Clock clock;

  ClockKeeper(TaskClocks clocks, TaskPhases phases, Assignments assignments, Clock clock) {
    this.clocks = clocks;
    this.phases = phases;
    this.assignments = assignments;
    this.clock = clock;
  }

  @EventListener
  void taskArrived(TaskArrived arrival) {
    DelegateTask task = arrival.task();
    TaskClock started =
        TaskClock.started(
            task.getId(),
            task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey(),
            phases.of(task),
            task.getAssignee(),
            task.getDueDate().toInstant(),
            clock.instant());
    clocks.insert(started);
    assignments.announce(started);
  }

  @EventListener
  void taskChanged(TaskChanged change) {
    clocks.find(change.taskId()).ifPresent(known -> follow(known, change));
  }

  private void follow(TaskClock known, TaskChanged change) {
    TaskClock followed = known;
    if (change.dueAt() != null && !change.dueAt().equals(known.dueAt())) {
      followed = followed.dueOn(change.dueAt(), clock.instant());
    }
    if (!Objects.equals(change.assignee(), known.assignee())) {
      followed = followed.assignedTo(change.assignee());
      assignments.announce(followed);
    }
    if (!followed.equals(known)) {
      clocks.update(List.of(followed));
    }
  }

  @EventListener
  void taskLeft(TaskLeft departure) {
    clocks.delete(departure.taskId());
  }

  /** Another level, commander or date, or the beginning or end of the watch. */
  @EventListener
  void eventChanged(EventChanged change) {
    clocks.wake(change.eventCode(), clock.instant());
  }

  @EventListener
  void modelsDeployed(ModelsDeployed deployment) {
    if (deployment.decisionIds().contains(EscalationLadder.DECISION_ID)) {
      Instant now = clock.instant();
      LOG.info(
          "A new version of {} is in force: every open task's next step is found anew.",
          EscalationLadder.DECISION_ID);
      clocks.wakeAll(now);
    }
  }
}
