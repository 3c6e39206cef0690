package org.eventassurance.language;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Says how long something takes or is away: in minutes, from two hours on in hours, then in days.
 */
public final class TimeSpan {

  private static final Duration FEW_MINUTES = Duration.ofHours(2);
  private static final Duration FEW_HOURS = Duration.ofDays(2);

  private TimeSpan() {}

  /** The span in the reader's language, such as "3 h". */
  public static String say(Duration span, MessageSource messages, Locale language) {
    if (span.compareTo(FEW_MINUTES) < 0) {
      return messages.getMessage("time.minutes", new Object[] {span.toMinutes()}, language);
    }
    if (span.compareTo(FEW_HOURS) < 0) {
      return messages.getMessage(
          "time.hours", new Object[] {span.plusMinutes(30).toHours()}, language);
    }
    return messages.getMessage("time.days", new Object[] {span.plusHours(12).toDays()}, language);
  }
}
