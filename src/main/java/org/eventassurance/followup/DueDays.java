package org.eventassurance.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** Reads days in the company's zone; what is due on a day is due at its end of work. */
@Component
class DueDays {

  private static final int MOST_YEARS = 2;

  private final WorkingCalendar calendar;
  private final Clock clock;

  DueDays(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The end of work on a day that is written like 2026-10-27; null for none. */
  Instant due(String day) {
    return day == null || day.isBlank() ? null : due(LocalDate.parse(day));
  }

  Instant due(LocalDate day) {
    return calendar.endOfWork(day);
  }

  /**
   * The day that somebody filled in, by which something is to be done.
   *
   * @return null if the field is empty
   * @throws Problem if it is over, or out of reach
   */
  LocalDate day(String field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = parsed(field, text);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
      throw Problem.invalid(
          field, "Choose a day from today on, at most %s years ahead.", MOST_YEARS);
    }
    return day;
  }

  private static LocalDate parsed(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(field, "Give a day such as 2026-10-27.");
    }
  }
}
