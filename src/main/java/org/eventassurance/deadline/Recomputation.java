package org.eventassurance.deadline;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.eventassurance.calendar.CalendarChanged;
import org.eventassurance.process.ModelledDueDates;
import org.eventassurance.process.ModelsDeployed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves due dates and timers when what they hang on has moved: the event's dates, the table, the
 * calendar. What a person has set is kept, and the new date is proposed.
 */
@Service
@Transactional
public class Recomputation {

  private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

  private final TaskDeadlines deadlines;
  private final DeadlinePlan plan;
  private final ModelledDueDates modelled;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;

  Recomputation(
      TaskDeadlines deadlines,
      DeadlinePlan plan,
      ModelledDueDates modelled,
      TaskService tasks,
      RuntimeService runtime,
      ManagementService management) {
    this.deadlines = deadlines;
    this.plan = plan;
    this.modelled = modelled;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
  }

  /** Recomputes the open tasks and the timers of one event. */
  public void ofEvent(String eventCode) {
    deadlines.ofEvent(eventCode).forEach(this::recompute);
    recomputeTimers(
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(eventCode).list());
  }

  /** Recomputes every open task and every timer of every event. */
  public void ofEverything() {
    deadlines.all().forEach(this::recompute);
    recomputeTimers(runtime.createProcessInstanceQuery().list());
  }

  /** Gives a date that a person set back to the table (or the model), as of now. */
  public void handBack(String taskId) {
    deadlines
        .find(taskId)
        .ifPresent(
            deadline ->
                move(
                    byModel(deadline)
                        .map(deadline::givenByModel)
                        .orElseGet(() -> deadline.givenByTable(byTable(deadline)))));
  }

  @EventListener
  void calendarChanged(CalendarChanged change) {
    LOG.info("The calendar of {} was loaded: all due dates are recomputed.", change.year());
    ofEverything();
  }

  @EventListener
  void modelsDeployed(ModelsDeployed deployment) {
    if (deployment.decisionIds().contains(DeadlineTable.DECISION_ID)) {
      LOG.info(
          "A new version of {} is in force: due dates are recomputed.", DeadlineTable.DECISION_ID);
      ofEverything();
    }
  }

  private void recompute(TaskDeadline deadline) {
    switch (deadline.origin()) {
      case TABLE -> move(deadline.givenByTable(byTable(deadline)));
      case MODEL -> byModel(deadline).map(deadline::givenByModel).ifPresent(this::move);
      case PERSON ->
          deadlines.update(
              deadline.proposing(byModel(deadline).orElseGet(() -> byTable(deadline)).at()));
    }
  }

  private DueDate byTable(TaskDeadline deadline) {
    return plan.ofTask(
        deadline.taskId(),
        deadline.eventCode(),
        deadline.processId(),
        deadline.taskKey(),
        deadline.createdAt());
  }

  private Optional<DueDate> byModel(TaskDeadline deadline) {
    return modelled
        .evaluate(deadline.taskId())
        .map(given -> plan.ofModelledTask(deadline, given.toInstant()));
  }

  /** Our row first: the engine's announcement of the change then finds what it says. */
  private void move(TaskDeadline moved) {
    deadlines.update(moved);
    tasks.setDueDate(moved.taskId(), Date.from(moved.dueAt()));
  }

  private void recomputeTimers(List<ProcessInstance> instances) {
    for (ProcessInstance instance : instances) {
      for (Job timer :
          management
              .createJobQuery()
              .processInstanceId(instance.getId())
              .timers()
              .active()
              .list()) {
        // Counting from its creation, so that a timer that waits for a while is not put off.
        management.recalculateJobDuedate(timer.getId(), true);
      }
    }
  }
}
