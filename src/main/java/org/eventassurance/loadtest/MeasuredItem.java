package org.eventassurance.loadtest;

/**
 * One item of a test: what was measured, and how it was judged.
 *
 * @param measure the word of the table {@code load-test-verdict}
 * @param measured null where it was not measured
 * @param verdict null until it is judged
 * @param reason the table's sentence; null until it is judged
 */
public record MeasuredItem(String measure, Double measured, Verdict verdict, String reason) {

  static MeasuredItem of(Measure measure, Double measured) {
    return new MeasuredItem(measure.word(), measured, null, null);
  }

  MeasuredItem judged(Judgement judgement) {
    return new MeasuredItem(measure, measured, judgement.verdict(), judgement.reason());
  }
}
