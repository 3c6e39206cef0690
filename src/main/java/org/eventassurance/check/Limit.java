package org.eventassurance.check;

import java.util.Map;

/**
 * One row of the table {@code check-limits}: from which value on an item warns and fails.
 *
 * @param low whether values under the limits are bad, instead of values from the limits upwards
 * @param warn null if nothing warns
 * @param fail null if nothing fails
 * @param reason a sentence for people
 */
record Limit(String item, boolean low, Double warn, Double fail, String reason) {

  static final String HIGH_WORD = "high";
  static final String LOW_WORD = "low";

  static Limit of(Map<String, Object> row) {
    return new Limit(
        (String) row.get("item"),
        LOW_WORD.equals(row.get("direction")),
        number(row.get("warn")),
        number(row.get("fail")),
        (String) row.get("reason"));
  }

  /** Judges a measured value. */
  Measurement judge(double measured) {
    if (isBad(measured, fail)) {
      return new Measurement(item, measured, Verdict.FAIL, fail, reason);
    }
    return isBad(measured, warn)
        ? new Measurement(item, measured, Verdict.WARN, warn, reason)
        : new Measurement(item, measured, Verdict.PASS, null, reason);
  }

  private boolean isBad(double measured, Double limit) {
    return limit != null && (low ? measured < limit : measured >= limit);
  }

  private static Double number(Object cell) {
    return cell instanceof Number number ? number.doubleValue() : null;
  }
}
