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
}
