package org.eventassurance.process.form;

import java.io.Serial;
import org.eventassurance.language.Sentence;

/** A value that a field does not take; the message goes on after the field's label. */
final class RefusedValue extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  RefusedValue(String message, Object... arguments) {
    this(Sentence.of(message, arguments));
  }

  RefusedValue(Sentence sentence) {
    this.sentence = sentence;
  }

  static void when(boolean wrong, String message, Object... arguments) throws RefusedValue {
    if (wrong) {
      throw new RefusedValue(message, arguments);
    }
  }

  /** What is wrong, as a predicate to the field's label. */
  Sentence sentence() {
    return sentence;
  }

  @Override
  public String getMessage() {
    return sentence.toString();
  }
}
