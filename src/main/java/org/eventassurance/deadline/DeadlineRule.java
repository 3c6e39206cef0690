package org.eventassurance.deadline;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * One row of the table {@code task-deadlines}.
 *
 * @param anchor the moment to count from
 * @param offset how far from the anchor, negative before it; its days are counted as {@code days}
 *     says
 * @param days calendar days to the minute, or working days that end with that day's work
 * @param grace how long after its creation a task is due at the earliest
 * @param reason a sentence for people
 */
record DeadlineRule(Anchor anchor, Duration offset, Days days, Duration grace, String reason) {

  /** How the days of an offset are counted. */
  enum Days {
    CALENDAR,
    WORKING
  }

  /** Holds where the table itself fails: no task goes without a due date. */
  static final DeadlineRule BUILT_IN_MINIMUM =
      new DeadlineRule(
          Anchor.CREATED,
          Duration.ofDays(3),
          Days.WORKING,
          Duration.ofDays(1),
          "The deadline table failed; the built-in minimum of three working days applies.");

  /**
   * Reads a row's outputs.
   *
   * @throws IllegalArgumentException if a cell holds what the table's vocabulary doesn't know
   */
  static DeadlineRule of(Map<String, Object> row) {
    Anchor anchor =
        Anchor.of(text(row, "anchor"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "anchor '" + row.get("anchor") + "' is none of " + Anchor.WORDS + "."));
    return new DeadlineRule(
        anchor,
        Duration.parse(text(row, "offset")),
        Days.valueOf(text(row, "days").toUpperCase(Locale.ROOT)),
        Duration.parse(text(row, "grace")),
        text(row, "reason"));
  }

  private static String text(Map<String, Object> row, String column) {
    if (row.get(column) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the column '" + column + "' holds no text.");
  }
}
