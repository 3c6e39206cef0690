package org.eventassurance.deadline;

import java.time.Instant;
import java.util.Optional;
import org.eventassurance.deadline.EventDates.Dates;
import org.springframework.stereotype.Component;

/** Answers when a task, a phase or a timer of an event is due by the table, as of now. */
@Component
public class DeadlinePlan {

  private static final String WATCH = "go-live-watch";

  private final DeadlineTable table;
  private final DeadlineCalculator calculator;
  private final EventDates eventDates;
  private final FirstUses firstUses;

  DeadlinePlan(
      DeadlineTable table,
      DeadlineCalculator calculator,
      EventDates eventDates,
      FirstUses firstUses) {
    this.table = table;
    this.calculator = calculator;
    this.eventDates = eventDates;
    this.firstUses = firstUses;
  }

  /**
   * When a task is due.
   *
   * @param eventCode the event, or null outside any
   * @param created when the task was created, in UTC
   */
  DueDate ofTask(
      String taskId, String eventCode, String processId, String taskKey, Instant created) {
    Dates dates = dates(eventCode);
    DeadlineRule rule = table.rule(processId, taskKey, level(dates));
    Instant firstUse = rule.anchor() == Anchor.FIRST_USE ? firstUses.of(taskId).orElse(null) : null;
    return calculator.dueDate(rule, new Moments(dates, freezeStart(dates), firstUse, created));
  }

  /** When a task is due to which its model gives a date: the table's grace holds for it too. */
  DueDate ofModelledTask(TaskDeadline task, Instant given) {
    Dates dates = dates(task.eventCode());
    DeadlineRule rule = table.rule(task.processId(), task.taskKey(), level(dates));
    Instant earliest = task.createdAt().plus(rule.grace());
    boolean late = given.isBefore(earliest);
    return new DueDate(late ? earliest : given, false, late, "Given by the model.");
  }

  /**
   * When a phase of an event ends by its plan.
   *
   * @param phase the id of the phase's process
   * @param started when it started, or now for one that hasn't: it never ends before its grace
   */
  public DueDate ofPhase(String eventCode, String phase, Instant started) {
    Dates dates = dates(eventCode);
    return calculator.dueDate(
        table.rule(phase, DeadlineTable.PHASE_END, level(dates)), moments(dates, started));
  }

  /** When the change freeze of an event begins (E20); empty if there is no such event. */
  public Optional<Instant> freezeStart(String eventCode) {
    return Optional.ofNullable(freezeStart(dates(eventCode)));
  }

  /**
   * When a timer fires.
   *
   * @param begun when what it limits has begun: it never fires before its grace
   */
  DueDate ofTimer(String eventCode, String processId, String timerId, Instant begun) {
    Dates dates = dates(eventCode);
    return calculator.dueDate(table.rule(processId, timerId, level(dates)), moments(dates, begun));
  }

  private Moments moments(Dates dates, Instant created) {
    return new Moments(dates, freezeStart(dates), null, created);
  }

  private Dates dates(String eventCode) {
    return eventCode == null ? null : eventDates.of(eventCode).orElse(null);
  }

  private Instant freezeStart(Dates dates) {
    if (dates == null) {
      return null;
    }
    DeadlineRule rule = table.rule(WATCH, DeadlineTable.FREEZE_START, dates.level());
    return calculator.byRule(rule, new Moments(dates, dates.goLive(), null, dates.goLive())).at();
  }

  private static String level(Dates dates) {
    return dates == null ? null : dates.level();
  }
}
