package org.eventassurance.resource;

import java.time.Instant;

/** How an item was given back (E27). */
record Reclaim(Way way, String by, Instant at) {

  /** The ways in which resources are given back. */
  enum Way {
    TAKEN_OFFLINE,
    SCALED_IN,
    RELEASED
  }
}
