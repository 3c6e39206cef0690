package org.eventassurance.monitoring;

import org.eventassurance.language.Sentence;

/** That a server was not reached, or gave no sensible answer. */
public class NoAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  /**
   * The error.
   *
   * @param sentence for people: what did not answer, and how
   */
  public NoAnswerException(Sentence sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** The error with what caused it. */
  public NoAnswerException(Sentence sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** That the configuration has no credentials of a name that the service catalogue uses. */
  public static NoAnswerException withoutCredentials(String name) {
    return new NoAnswerException(
        Sentence.of(
            "The configuration has no credentials of this name: set assurance.credentials.%s.",
            name));
  }

  /** For people: what did not answer, and how. */
  public Sentence sentence() {
    return sentence;
  }
}
