package org.eventassurance.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One step of the ladder.
 *
 * @param name the step's name
 * @param offset how long after the due date; negative before it
 * @param audience whom it tells
 * @param keepsQuiet whether its mail waits for the end of quiet hours
 * @param keepsWorkingDays whether its mail waits for the next working day
 * @param reason why these people are told
 */
record LadderStep(
    String name,
    Duration offset,
    String audience,
    boolean keepsQuiet,
    boolean keepsWorkingDays,
    String reason) {

  /** What holds where the table fails: the task's people, their lead, and the leadership. */
  static final List<LadderStep> BUILT_IN_MINIMUM =
      List.of(
          new LadderStep(
              "due",
              Duration.ZERO,
              LadderWords.ASSIGNEE,
              true,
              true,
              "The task's due date has come."),
          new LadderStep(
              "lead",
              Duration.ofHours(8),
              LadderWords.LEAD,
              true,
              true,
              "The task is more than eight hours late: the department's lead is told."),
          new LadderStep(
              "leadership",
              Duration.ofHours(48),
              LadderWords.LEADERSHIP,
              true,
              true,
              "The task is more than two days late: the leadership is told."));

  /** The step of a row of the table. */
  static LadderStep of(Map<String, Object> row) {
    return new LadderStep(
        text(row, "step"),
        Duration.parse(text(row, "offset")),
        text(row, "audience"),
        LadderWords.HELD.equals(row.get("quietHours")),
        LadderWords.HELD.equals(row.get("workingDays")),
        text(row, "reason"));
  }

  private static String text(Map<String, Object> row, String column) {
    return row.get(column).toString();
  }

  Instant at(Instant dueAt) {
    return dueAt.plus(offset);
  }

  boolean isBeforeDue() {
    return offset.isNegative();
  }

  /** Whether it tells the task's own people; everybody else stands above them. */
  boolean isReminder() {
    return LadderWords.isOwnPeople(audience);
  }
}
