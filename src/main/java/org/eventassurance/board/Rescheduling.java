package org.eventassurance.board;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.majorevent.Schedule;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The form by which an event is moved; times in the company's zone. What is left empty moves along
 * with the go-live, the peaks always do.
 */
record Rescheduling(
    @DateTimeFormat(pattern = MINUTES) LocalDateTime goLiveAt,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime endsAt,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime broadcastStartsAt,
    String reason) {

  /** What a browser's field for date and time sends. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  static Rescheduling from(OffsetDateTime present) {
    return new Rescheduling(present.toLocalDateTime(), null, null, null);
  }

  Schedule schedule(ZoneId zone) {
    return new Schedule(
        in(zone, goLiveAt), in(zone, endsAt), in(zone, broadcastStartsAt), List.of());
  }

  private static OffsetDateTime in(ZoneId zone, LocalDateTime local) {
    return local == null ? null : local.atZone(zone).toOffsetDateTime();
  }
}
