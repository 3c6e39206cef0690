package org.eventassurance.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the wall's clocks show at first; the page's script goes on from there. */
final class WallDigits {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ZonedDateTime now;
  private final String days;

  /**
   * @param days the word behind a number of days
   */
  WallDigits(ZonedDateTime now, String days) {
    this.now = now;
    this.days = days;
  }

  /** The time of day in the company's zone. */
  public String clock() {
    return CLOCK.format(now);
  }

  /** How far away a moment is, such as {@code 1 d 02:03:04}. */
  public String digits(Instant at) {
    return span(now.toInstant(), at);
  }

  /** The time between two moments. */
  public String span(Instant from, Instant until) {
    Duration span = Duration.between(from, until).abs();
    String time =
        "%02d:%02d:%02d".formatted(span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
    return span.toDays() == 0 ? time : span.toDays() + " " + days + " " + time;
  }
}
