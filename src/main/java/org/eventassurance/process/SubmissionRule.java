package org.eventassurance.process;

import java.util.Map;

/**
 * The domain's rules over what one form may submit, asked after the form's own schema has been
 * checked and undeclared values have been dropped. At most one rule judges a form, within an engine
 * transaction of its own; it changes nothing.
 */
public interface SubmissionRule {

  /** The id of the form whose submissions this rule judges. */
  String formId();

  /**
   * Judges a submission.
   *
   * @return the variables to write into the process, usually the submission's values as they are;
   *     lists are stored so that expressions read them as lists, maps as JSON
   * @throws org.eventassurance.problem.Problem if the submission is refused, naming what to mend
   */
  Map<String, Object> accept(Submission submission);

  /**
   * What somebody submitted.
   *
   * @param values the visible, open fields and their values: text (dates too), Boolean, Long where
   *     a number has no decimal places, else Double, a list, for a group with a path a map, or null
   *     where nothing was filled in
   * @param personId who submits, or null inside the engine
   * @param businessKey the event's code; null in a start form
   * @param taskId the task; null in a start form
   */
  record Submission(
      Map<String, Object> values, String personId, String businessKey, String taskId) {}
}
