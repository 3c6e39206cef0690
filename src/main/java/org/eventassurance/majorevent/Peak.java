package org.eventassurance.majorevent;

import java.time.Instant;

/**
 * A window in which the most traffic is expected.
 *
 * @param endsAt the first moment that is not part of it
 */
public record Peak(Instant startsAt, Instant endsAt) {

  /** Whether the moment is part of it. */
  public boolean covers(Instant moment) {
    return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
  }
}
