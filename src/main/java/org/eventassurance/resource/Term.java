package org.eventassurance.resource;

import java.time.Instant;

/**
 * A time of use.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record Term(Instant from, Instant until) {

  boolean isEmpty() {
    return !from.isBefore(until);
  }

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean overlaps(Term other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** What is left of this time from a moment on. */
  Term after(Instant moment) {
    return new Term(moment.isAfter(from) ? moment : from, until);
  }
}
