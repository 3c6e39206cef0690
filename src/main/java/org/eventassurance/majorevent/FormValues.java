package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.eventassurance.problem.Problem;

/** Reads the values that Camunda Forms submit. */
final class FormValues {

  private FormValues() {}

  /** The texts of a tag list or checklist. */
  static List<String> texts(Object value) {
    return value instanceof Collection<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** A date and time as the form's date picker writes it, with offset; null for none. */
  static OffsetDateTime time(String value) {
    return value == null || value.isBlank() ? null : OffsetDateTime.parse(value);
  }

  /**
   * A date and time of a submission.
   *
   * @throws Problem if the field holds something else
   */
  static OffsetDateTime time(String field, Object value) {
    try {
      return time((String) value);
    } catch (ClassCastException | DateTimeParseException e) {
      throw Problem.invalid(field, "Give date, time and offset, like 2026-11-11T20:00+08:00.");
    }
  }
}
