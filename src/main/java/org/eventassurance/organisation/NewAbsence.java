package org.eventassurance.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An absence as somebody wants to enter it; what is missing is null or blank.
 *
 * @param from when it begins, to the minute
 * @param until when the person is back, to the minute
 */
public record NewAbsence(
    String person, String substitute, Instant from, Instant until, String reason) {

  public NewAbsence {
    person = Objects.requireNonNullElse(person, "").strip();
    substitute = Objects.requireNonNullElse(substitute, "").strip();
    from = from == null ? null : from.truncatedTo(ChronoUnit.MINUTES);
    until = until == null ? null : until.truncatedTo(ChronoUnit.MINUTES);
    reason = Objects.requireNonNullElse(reason, "").strip();
  }

  /** An absence from dates that people write; each may be null. */
  public static NewAbsence of(
      String person, String substitute, OffsetDateTime from, OffsetDateTime until, String reason) {
    return new NewAbsence(person, substitute, instant(from), instant(until), reason);
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
