package org.eventassurance.process;

/**
 * Keeps the answers of every task's form that has no {@link SubmissionKeeper} of its own, within
 * the transaction that completes the task.
 */
public interface AnswerLedger {

  /**
   * Records an accepted submission.
   *
   * @param formId the form that was filled in
   */
  void record(String formId, Submission submission);
}
