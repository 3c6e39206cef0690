package org.eventassurance.check;

import org.eventassurance.language.Sentence;

/**
 * One thing that an automatic check found.
 *
 * @param item what was looked at, the same at each run, such as {@code dbDiskPercent@orders}
 * @param measured null where there is no number
 * @param threshold the limit that was reached, or that is to be kept; null where there is none
 * @param sentence what it means, for people
 * @param evidence what the server said, in short; never a secret; may be empty
 */
public record Finding(
    String item,
    State state,
    Double measured,
    Double threshold,
    Sentence sentence,
    String evidence) {

  private static final int LONGEST_ITEM = 200;
  private static final int LONGEST_EVIDENCE = 2000;

  public Finding {
    item = cut(item, LONGEST_ITEM);
    evidence = cut(evidence, LONGEST_EVIDENCE);
    measured = finite(measured);
    threshold = finite(threshold);
  }

  /** Without numbers. */
  public static Finding of(String item, State state, Sentence sentence, String evidence) {
    return new Finding(item, state, null, null, sentence, evidence);
  }

  /** What can't be seen; the sentence says what would have to be done to see it. */
  public static Finding unknown(String item, Sentence sentence) {
    return of(item, State.UNKNOWN, sentence, "");
  }

  /** That the check did not get through. */
  public static Finding error(String item, Sentence sentence, String evidence) {
    return of(item, State.ERROR, sentence, evidence);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static Double finite(Double number) {
    return number == null || Double.isFinite(number) ? number : null;
  }
}
