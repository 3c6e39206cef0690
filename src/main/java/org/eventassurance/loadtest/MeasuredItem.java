package org.eventassurance.loadtest;

/**
 * One item of a test: what was measured, and how it was judged.
 *
 * @param scenario where it was measured; null for what concerns the test as a whole
 * @param measure the word of the table {@code load-test-verdict}
 * @param measured null where it was not measured
 * @param verdict null until it is judged
 * @param reason the table's sentence; null until it is judged
 */
public record MeasuredItem(
    String scenario, String measure, Double measured, Verdict verdict, String reason) {

  static MeasuredItem of(String scenario, Measure measure, Double measured) {
    return new MeasuredItem(scenario, measure.word(), measured, null, null);
  }

  MeasuredItem judged(Judgement judgement) {
    return new MeasuredItem(scenario, measure, measured, judgement.verdict(), judgement.reason());
  }
}
