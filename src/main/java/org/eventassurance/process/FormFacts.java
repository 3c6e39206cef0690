package org.eventassurance.process;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * Facts that are served with a task's form beside the process variables, for read-only text and for
 * defaults. They are computed when the form is opened, and again when it is submitted, for the
 * form's conditions; they are never written into the process. Start forms are served without facts.
 */
public interface FormFacts {

  /**
   * Whether these facts belong to this form.
   *
   * @param formId the form's id; empty for a task whose form is not referred to by its id
   */
  default boolean serves(String formId) {
    return true;
  }

  /**
   * The facts for one task.
   *
   * @param task the task whose form is opened
   * @param businessKey the event's code, or null for a task outside any event
   * @param language the reader's language
   * @return values by variable name; maps, lists and records are served as JSON objects; a fact is
   *     served in the place of a variable of the same name
   */
  Map<String, Object> factsFor(Task task, String businessKey, Locale language);
}
