package org.eventassurance.majorevent;

import java.time.Instant;

/**
 * When an event takes place.
 *
 * @param endsAt the end of the event, its presale included (E1)
 * @param broadcastStartsAt when a live stream goes on air (E14); null for other kinds
 */
public record EventWindow(Instant goLiveAt, Instant endsAt, Instant broadcastStartsAt) {

  /** The earliest moment of the event itself. */
  public Instant begins() {
    return broadcastStartsAt != null && broadcastStartsAt.isBefore(goLiveAt)
        ? broadcastStartsAt
        : goLiveAt;
  }

  /** Whether the moment lies between the event's begin and its end, both included. */
  public boolean covers(Instant moment) {
    return !moment.isBefore(begins()) && !moment.isAfter(endsAt);
  }
}
