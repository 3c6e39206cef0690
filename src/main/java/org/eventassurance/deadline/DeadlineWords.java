package org.eventassurance.deadline;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.deadline.DeadlineRule.Days;

/**
 * What the cells of the deadline table may hold; each function answers null where a cell is fine.
 */
final class DeadlineWords {

  static final Map<String, Function<String, String>> CELLS =
      Map.of(
          "anchor", DeadlineWords::anchor,
          "offset", DeadlineWords::duration,
          "grace", DeadlineWords::notNegative,
          "days", DeadlineWords::days);

  private DeadlineWords() {}

  private static String anchor(String cell) {
    return Anchor.of(cell).isPresent() ? null : "one of " + Anchor.WORDS;
  }

  private static String days(String cell) {
    for (Days days : Days.values()) {
      if (days.name().equalsIgnoreCase(cell)) {
        return null;
      }
    }
    return "one of calendar, working";
  }

  private static String duration(String cell) {
    try {
      Duration.parse(cell);
      return null;
    } catch (DateTimeParseException e) {
      return "an ISO-8601 duration of days, hours and minutes such as -P30D or PT2H";
    }
  }

  private static String notNegative(String cell) {
    return duration(cell) == null && !Duration.parse(cell).isNegative()
        ? null
        : "an ISO-8601 duration that is not negative, such as P1D or PT10M";
  }
}
