package org.eventassurance.process;

/**
 * Stores what one form of a task submitted in the domain's own tables, within the transaction that
 * completes the task: both happen or neither. Such a form writes no process variables but those
 * that its {@link SubmissionRule} returns. At most one keeper keeps a form.
 */
public interface SubmissionKeeper {

  /** The id of the form whose submissions are kept here. */
  String formId();

  /** Stores an accepted submission, before the process goes on. */
  void keep(Submission submission);
}
