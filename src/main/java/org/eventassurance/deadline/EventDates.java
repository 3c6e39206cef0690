package org.eventassurance.deadline;

import java.time.Instant;
import java.util.Optional;

/** Tells the dates of an event by its code. */
public interface EventDates {

  /** The dates as they are now, empty if there is no event of this code. */
  Optional<Dates> of(String eventCode);

  /**
   * What deadlines hang on.
   *
   * @param level the assurance level, or null while it isn't known
   * @param broadcastStart when a live stream goes on air, or null if the event has none
   * @param end the end of the event, its presale included (clause E1)
   */
  record Dates(String level, Instant goLive, Instant broadcastStart, Instant end) {}
}
