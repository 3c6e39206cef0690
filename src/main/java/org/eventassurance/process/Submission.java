package org.eventassurance.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.problem.Problem;

/**
 * What somebody submitted by a form.
 *
 * @param values the visible, open fields and their values: text (dates too), Boolean, Long where a
 *     number has no decimal places, else Double, a list, for a group with a path a map, or null
 *     where nothing was filled in
 * @param personId who submits, or null inside the engine
 * @param businessKey the event's code; null in a start form
 * @param processId the process's id; null for a task outside any process
 * @param taskKey the task's id in its model; null in a start form
 * @param taskId the task; null in a start form
 * @param department the department that an "each" task is for, else null
 */
public record Submission(
    Map<String, Object> values,
    String personId,
    String businessKey,
    String processId,
    String taskKey,
    String taskId,
    String department) {

  /** A submission of a start form, which belongs to no task and no event yet. */
  public static Submission ofStart(Map<String, Object> values, String personId, String processId) {
    return new Submission(values, personId, null, processId, null, null, null);
  }

  /** The text of a field, without blanks around it; empty where nothing was filled in. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString().strip();
  }

  /** The text of a field, without blanks around it; null where nothing was filled in. */
  public String textOrNull(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** Whether a field holds this very word, as one of several options. */
  public boolean is(String key, String word) {
    return text(key).equals(word);
  }

  /** The texts that a field with several answers holds; empty where nothing was chosen. */
  public List<String> texts(String key) {
    return values.get(key) instanceof Collection<?> answers
        ? answers.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The whole number that a field holds, or null where nothing was filled in. */
  public Integer number(String key) {
    return number(key, Number::intValue);
  }

  /** The whole number that a field holds, however large; null where nothing was filled in. */
  public Long longNumber(String key) {
    return number(key, Number::longValue);
  }

  /** The number that a field holds, with its decimal places; null where nothing was filled in. */
  public Double decimal(String key) {
    return number(key, Number::doubleValue);
  }

  /** The number that a field holds, without zeros at its end; null where nothing was filled in. */
  public BigDecimal amount(String key) {
    return number(key, number -> BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros());
  }

  private <N> N number(String key, Function<Number, N> as) {
    return values.get(key) instanceof Number number ? as.apply(number) : null;
  }

  /**
   * The date and time that a date picker wrote with its offset, or null where nothing was filled
   * in.
   *
   * @throws Problem 400 if the field holds something else
   */
  public OffsetDateTime time(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(key, "Give date, time and offset, like 2026-11-11T20:00+08:00.");
    }
  }

  /** The moment of a date and time; see {@link #time}. */
  public Instant moment(String key) {
    OffsetDateTime time = time(key);
    return time == null ? null : time.toInstant();
  }

  /** The moment of a date and time; the usual one where nothing was filled in. */
  public Instant moment(String key, Instant usual) {
    Instant moment = moment(key);
    return moment == null ? usual : moment;
  }
}
