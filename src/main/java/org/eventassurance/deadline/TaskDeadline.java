package org.eventassurance.deadline;

import java.time.Instant;

/**
 * The deadline of one open task.
 *
 * @param eventCode the event, or null outside any event
 * @param processId the process that drew it, or empty for a standalone task
 * @param taskKey the task's id in its model, or empty for a standalone task
 * @param proposedDueAt what a recomputation would have set, had not a person set the date; else
 *     null
 */
public record TaskDeadline(
    String taskId,
    String eventCode,
    String processId,
    String taskKey,
    Origin origin,
    Instant createdAt,
    Instant dueAt,
    boolean provisional,
    boolean lateStart,
    String reason,
    Instant proposedDueAt) {

  private TaskDeadline with(DueDate due) {
    return new TaskDeadline(
        taskId,
        eventCode,
        processId,
        taskKey,
        origin,
        createdAt,
        due.at(),
        due.provisional(),
        due.lateStart(),
        due.reason(),
        null);
  }

  /** The same task with the date of the table's row. */
  TaskDeadline givenByTable(DueDate due) {
    return by(Origin.TABLE).with(due);
  }

  /** The same task with the date that its model gives. */
  TaskDeadline givenByModel(DueDate due) {
    return by(Origin.MODEL).with(due);
  }

  /** The same task with a date that a person chose. */
  TaskDeadline setByPerson(Instant at) {
    return by(Origin.PERSON).with(new DueDate(at, false, false, "Set by a person."));
  }

  private TaskDeadline by(Origin other) {
    return new TaskDeadline(
        taskId,
        eventCode,
        processId,
        taskKey,
        other,
        createdAt,
        dueAt,
        provisional,
        lateStart,
        reason,
        proposedDueAt);
  }

  /** The same task, keeping its date but asking whether another one should hold. */
  TaskDeadline proposing(Instant at) {
    return new TaskDeadline(
        taskId,
        eventCode,
        processId,
        taskKey,
        origin,
        createdAt,
        dueAt,
        provisional,
        lateStart,
        reason,
        at.equals(dueAt) ? null : at);
  }
}
