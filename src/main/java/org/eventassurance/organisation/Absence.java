package org.eventassurance.organisation;

import java.time.Instant;

/**
 * A time in which somebody is away.
 *
 * @param person the id of whoever is away
 * @param substitute the id of whoever stands in
 * @param from when it begins
 * @param until when the person is back; at this moment they are not away any more
 * @param reason why, or empty
 * @param enteredBy the id of whoever entered it
 */
public record Absence(
    long id,
    String person,
    String substitute,
    Instant from,
    Instant until,
    String reason,
    String enteredBy,
    Instant enteredAt) {

  /** Whether the person is away then. */
  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean covers(NewAbsence other) {
    return !from.isAfter(other.from()) && !until.isBefore(other.until());
  }

  boolean overlaps(NewAbsence other) {
    return from.isBefore(other.until()) && other.from().isBefore(until);
  }
}
