package org.eventassurance.duty;

import java.time.Instant;

/**
 * Somebody on duty, as boards show it; no phone numbers.
 *
 * @param person the person's id; null for somebody from outside
 * @param name the person's name, or who comes from outside
 * @param standing whether somebody came
 * @param takenBy who came; null while nobody has, or where nobody is asked
 */
public record DutyLine(
    DutyPost post,
    String person,
    String name,
    boolean onSite,
    Instant since,
    Instant until,
    Standing standing,
    String takenBy) {

  /** Whether somebody came to a shift. */
  public enum Standing {
    /** Nobody is asked: they come from outside, or no watch is on. */
    NOT_ASKED,
    /** Offered, and there still is time. */
    OFFERED,
    TAKEN,
    /** It has begun, and nobody has taken it. */
    UNTAKEN
  }
}
