package org.eventassurance.check;

/**
 * A measured value and what the table {@code check-limits} said of it.
 *
 * @param item what was measured: the key of the form's field
 * @param measured in the item's unit; a question answered with no counts as 1, with yes as 0
 * @param limitReached the limit from which on it is bad; null if the value passes
 * @param reason the table's sentence for people
 */
public record Measurement(
    String item, double measured, Verdict verdict, Double limitReached, String reason) {

  public boolean fails() {
    return verdict == Verdict.FAIL;
  }
}
