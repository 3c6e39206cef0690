package org.eventassurance.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When the company lets mails go out that can wait.
 *
 * @param quietHours the hours at which nobody is to be disturbed, if it has any
 * @param workingDays the days on which the company works
 * @param zone the company's zone
 */
public record MailHours(
    Optional<QuietHours> quietHours, Predicate<LocalDate> workingDays, ZoneId zone) {

  private static final int MOST_DAYS_OFF = 366;

  /**
   * The first moment at or after that one at which a mail may go out.
   *
   * @param heldByQuietHours whether it waits until the quiet hours are over
   * @param heldByDaysOff whether it waits for a working day
   */
  public Instant earliest(Instant moment, boolean heldByQuietHours, boolean heldByDaysOff) {
    Instant onWorkingDay = heldByDaysOff ? workingDayFrom(moment) : moment;
    Instant awake = heldByQuietHours ? quietEnd(onWorkingDay) : onWorkingDay;
    return awake.equals(moment) ? moment : earliest(awake, heldByQuietHours, heldByDaysOff);
  }

  private Instant quietEnd(Instant moment) {
    return quietHours.map(hours -> hours.endOf(moment.atZone(zone))).orElse(moment);
  }

  private Instant workingDayFrom(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalDate today = local.toLocalDate();
    return today
        .datesUntil(today.plusDays(MOST_DAYS_OFF))
        .filter(workingDays)
        .findFirst()
        .filter(day -> !day.equals(today))
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElse(moment);
  }
}
