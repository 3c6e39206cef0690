package org.eventassurance.duty;

import java.time.Instant;

/**
 * A shift as somebody wrote it, before anybody has looked at it; each may be null.
 *
 * @param person a person's id or name
 * @param outsider who comes from outside, in words
 */
record ShiftDraft(
    String post, String place, String person, String outsider, Instant from, Instant until) {}
