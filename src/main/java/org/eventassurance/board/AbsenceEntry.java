package org.eventassurance.board;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eventassurance.organisation.NewAbsence;
import org.springframework.format.annotation.DateTimeFormat;

/** The form by which an absence is entered; times in the company's zone. */
record AbsenceEntry(
    String person,
    String substitute,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime from,
    @DateTimeFormat(pattern = MINUTES) LocalDateTime until,
    String reason) {

  /** What a browser's field for date and time sends. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  /** A form that is still to be filled in by that person, from now on. */
  static AbsenceEntry blank(String person, LocalDateTime now) {
    return new AbsenceEntry(person, null, now, null, null);
  }

  NewAbsence absence(ZoneId zone) {
    return NewAbsence.of(person, substitute, in(zone, from), in(zone, until), reason);
  }

  private static OffsetDateTime in(ZoneId zone, LocalDateTime local) {
    return local == null ? null : local.atZone(zone).toOffsetDateTime();
  }
}
