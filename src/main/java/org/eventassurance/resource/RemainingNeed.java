package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a department goes on needing of an item after the event (E27).
 *
 * @param quantity 0 if it needs nothing any more
 * @param until the last day, in the company's zone; null if it needs nothing
 * @param reason what for; null if it needs nothing
 */
record RemainingNeed(BigDecimal quantity, LocalDate until, String reason, String by, Instant at) {

  boolean isNothing() {
    return quantity.signum() == 0;
  }
}
