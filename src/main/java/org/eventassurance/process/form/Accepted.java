package org.eventassurance.process.form;

import java.util.Map;

/**
 * What an accepted submission changes: the variables that it writes into the process, and what is
 * kept of it elsewhere in the same transaction.
 */
record Accepted(Map<String, Object> variables, Runnable keeping) {

  static Accepted only(Map<String, Object> variables) {
    return new Accepted(variables, () -> {});
  }
}
