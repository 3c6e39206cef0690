package org.eventassurance.answer;

import java.time.Instant;
import java.util.Map;

/**
 * What one person answered in the form of one task.
 *
 * @param taskKey the task's id in its model
 * @param department the department that an "each" task was for, else null
 * @param values by the key of the form's field: text (dates too), Boolean, number, list or null
 */
public record Answer(
    String taskKey,
    String department,
    String answeredBy,
    Instant answeredAt,
    Map<String, Object> values) {

  /** The text of a field; empty where nothing was filled in. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString();
  }
}
