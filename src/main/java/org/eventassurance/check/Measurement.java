package org.eventassurance.check;

import org.springframework.data.relational.core.mapping.Column;

/**
 * A measured value and what the table {@code check-limits} said of it.
 *
 * @param item what was measured: the key of the form's field
 * @param measured in the item's unit; a question answered with no counts as 1, with yes as 0
 * @param limit the limit that was reached; null if the value passes
 * @param reason the table's sentence for people
 */
public record Measurement(
    String item,
    double measured,
    Verdict verdict,
    @Column("limit_value") Double limit,
    String reason) {

  public boolean fails() {
    return verdict == Verdict.FAIL;
  }
}
