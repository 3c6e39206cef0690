package org.eventassurance.organisation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of the day at which nobody is to be disturbed without need. They may span midnight.
 *
 * @param from when they begin, in the company's zone
 * @param until when they are over; at this minute it is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** Whether it is quiet then. */
  public boolean include(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return spanMidnight() ? begun || !over : begun && !over;
  }

  /** The first moment at or after that one at which it is not quiet. */
  public Instant endOf(ZonedDateTime moment) {
    if (!include(moment)) {
      return moment.toInstant();
    }
    boolean today = moment.toLocalTime().isBefore(until);
    return moment.plusDays(today ? 0 : 1).with(until).toInstant();
  }

  private boolean spanMidnight() {
    return from.isAfter(until);
  }
}
