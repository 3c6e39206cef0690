package org.eventassurance.check;

import org.eventassurance.language.Sentence;

/** Findings whose state the table {@code check-limits} says. */
final class Judged {

  private Judged() {}

  /**
   * A finding of a measured value; without a row in the table nobody can say whether it is good.
   *
   * @param check the word of the table's column {@code check}
   * @param sentence what was measured; where that is bad, the table's reason is put behind it
   */
  static Finding by(
      CheckLimits limits,
      String check,
      String item,
      double measured,
      Sentence sentence,
      String evidence) {
    return limits
        .judge(check, item, measured)
        .map(
            it ->
                new Finding(
                    item,
                    State.of(it.verdict()),
                    measured,
                    it.limitReached(),
                    it.verdict() == Verdict.PASS
                        ? sentence
                        : Sentence.of("%s %s", sentence, Sentence.of(it.reason())),
                    evidence))
        .orElseGet(
            () ->
                new Finding(
                    item,
                    State.UNKNOWN,
                    measured,
                    null,
                    Sentence.of(
                        "%s Nobody can say whether that is good: the table check-limits has no row"
                            + " for %s.",
                        sentence, item),
                    evidence));
  }
}
