package org.eventassurance.process.form;

import java.io.Serial;

/** A value that a field does not take; the message goes on after the field's label. */
final class RefusedValue extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  RefusedValue(String message) {
    super(message);
  }

  static void when(boolean wrong, String message) throws RefusedValue {
    if (wrong) {
      throw new RefusedValue(message);
    }
  }
}
