package org.eventassurance.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eventassurance.problem.Problem;

/**
 * Reads a submission's values by the keys of their fields.
 *
 * @param values by key, as {@link Submission#values()} has them
 */
public record SubmittedValues(Map<String, Object> values) {

  /** The text of a field; null where nothing was filled in. */
  public String text(String key) {
    return values.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  /** The whole number of a field; null where nothing was filled in. */
  public Long whole(String key) {
    return values.get(key) instanceof Number number ? number.longValue() : null;
  }

  /** The number of a field, with its decimal places; null where nothing was filled in. */
  public Double decimal(String key) {
    return values.get(key) instanceof Number number ? number.doubleValue() : null;
  }

  /** What was chosen in a tag list or checklist; empty where nothing was. */
  public List<String> texts(String key) {
    return values.get(key) instanceof Collection<?> chosen
        ? chosen.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * The moment of a date and time; null where nothing was filled in.
   *
   * @throws Problem 400 if it is no date and time with an offset
   */
  public Instant moment(String key) {
    String text = text(key);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw Problem.invalid(key, "Give date, time and offset, like 2026-11-11T20:00+08:00.");
    }
  }
}
