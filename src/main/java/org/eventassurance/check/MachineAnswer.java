package org.eventassurance.check;

/**
 * What machines say of one field of a form.
 *
 * @param field its key
 * @param value what it comes filled in with; null where a person must answer
 * @param worst the finding that says most against it; null if there is none
 */
record MachineAnswer(String field, Object value, Finding worst) {

  /** Whether a machine found that it fails, whatever somebody types. */
  boolean fails() {
    return worst != null && worst.state() == State.FAIL;
  }
}
