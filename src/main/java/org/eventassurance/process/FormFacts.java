package org.eventassurance.process;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * Facts that are served with a task's form beside the process variables, for read-only text and for
 * defaults. They are computed when the form is opened and are never written into the process.
 */
public interface FormFacts {

  /**
   * The facts for one task.
   *
   * @param task the task whose form is opened
   * @param businessKey the event's code, or null for a task outside any event
   * @param language the reader's language
   * @return values by variable name; maps and lists are served as JSON objects
   */
  Map<String, Object> factsFor(Task task, String businessKey, Locale language);
}
