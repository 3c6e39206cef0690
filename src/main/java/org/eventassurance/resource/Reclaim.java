package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How an item ended after the event (E27).
 *
 * @param quantity what goes on being used; 0 for what was released
 * @param until the last day of its use, in the company's zone; null unless it is kept
 * @param reason for people; null where none was given
 */
record Reclaim(
    Way way, BigDecimal quantity, LocalDate until, String reason, String by, Instant at) {

  /** The ways in which an item ends. */
  enum Way {
    /** All of it is free for others. */
    RELEASED,
    /** A smaller quantity stays for good. */
    SCALED_IN,
    /** It is still needed until a day, on which it comes back as a task. */
    KEPT
  }
}
