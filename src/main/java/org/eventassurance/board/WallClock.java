package org.eventassurance.board;

import java.time.Instant;

/**
 * A clock on the wall: it counts down to a moment, and from then on how long ago that was.
 *
 * @param label what it counts to, as the end of a message's key
 */
record WallClock(String label, Instant at) {

  static final String PEAK_IS_ON = "peakEnd";

  /** Whether it calls for everybody's attention. */
  public boolean calls() {
    return label.equals(PEAK_IS_ON);
  }
}
