package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eventassurance.process.Submission;

/**
 * What somebody answered in a form, by the keys of its fields; the form has checked their types.
 */
record FormAnswers(Map<String, Object> values) {

  static FormAnswers of(Submission submission) {
    return new FormAnswers(submission.values());
  }

  /** What was written or chosen; null if nothing was. */
  String text(String key) {
    return (String) values.get(key);
  }

  boolean is(String key, String word) {
    return word.equals(values.get(key));
  }

  /** The number to two decimal places; null if none was given. */
  BigDecimal number(String key) {
    return values.get(key) instanceof Number number
        ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros()
        : null;
  }

  /** A date and time with offset; the fallback if none was given. */
  Instant time(String key, Instant fallback) {
    String time = text(key);
    return time == null || time.isBlank() ? fallback : OffsetDateTime.parse(time).toInstant();
  }

  /** The items that were ticked, by their ids. */
  List<String> ticked(String key) {
    return values.get(key) instanceof Collection<?> ticked
        ? ticked.stream().map(String::valueOf).toList()
        : List.of();
  }
}
