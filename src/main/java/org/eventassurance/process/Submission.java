package org.eventassurance.process;

import java.util.Map;

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
}
