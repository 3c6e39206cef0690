package org.eventassurance.majorevent;

import java.time.Instant;

/**
 * Something that people decided about an event, with the reason that they gave.
 *
 * @param outcome what it changed, in words
 */
public record EventDecision(
    Kind kind, Instant decidedAt, String decidedBy, String reason, String outcome) {

  /** What was decided about. */
  public enum Kind {
    LEVEL,
    GO_LIVE,
    /** There was no go-live decision by the last moment. */
    LAST_MOMENT,
    RESCHEDULE,
    CANCEL
  }
}
