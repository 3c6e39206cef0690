package org.eventassurance.freeze;

import java.time.Instant;

/**
 * When production is frozen for an event: from its freeze's begin to its end, the presale included
 * (E20, B4).
 */
public record FreezeWindow(Instant from, Instant until) {

  /** Whether production is frozen at that moment. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /** Whether any moment of the period is frozen. */
  public boolean overlaps(Instant periodFrom, Instant periodUntil) {
    return periodFrom.isBefore(until) && periodUntil.isAfter(from);
  }
}
