package org.eventassurance.check;

import org.eventassurance.language.Sentence;

/** That a check did not get through to what it was to look at, or got no sensible answer. */
public class CheckErrorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  /**
   * The error.
   *
   * @param sentence for people: what did not answer, and how
   */
  public CheckErrorException(Sentence sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** The error with what caused it. */
  public CheckErrorException(Sentence sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** That the configuration has no credentials of a name that the service catalogue uses. */
  static CheckErrorException withoutCredentials(String name) {
    return new CheckErrorException(
        Sentence.of(
            "The configuration has no credentials of this name: set assurance.credentials.%s.",
            name));
  }

  /** For people: what did not answer, and how. */
  public Sentence sentence() {
    return sentence;
  }
}
