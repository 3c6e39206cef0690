package org.eventassurance.incident;

import java.time.Instant;

/**
 * A step of a contingency plan that was called.
 *
 * @param what in words, without markup
 * @param handledAt when it was done or skipped; null while it is open
 * @param handledBy who says so; null while it is open
 */
public record CalledStep(String what, StepState state, Instant handledAt, String handledBy) {

  static CalledStep open(String what) {
    return new CalledStep(what, StepState.OPEN, null, null);
  }

  CalledStep handled(StepState now, Instant at, String by) {
    return new CalledStep(what, now, at, by);
  }
}
