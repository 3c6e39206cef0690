package org.eventassurance.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Counts working days as mainland China does: Saturdays and Sundays are off unless the year's
 * notice makes one a make-up workday, and the notice's holidays are off. Of a year without a notice
 * only the weekends are known.
 */
@Component
public class WorkingCalendar {

  /** The days on which mainland China works when no notice speaks of them. */
  public static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private static final int MOST_DAYS = 1000;

  private final HolidayFiles files;
  private final WorkDay workDay;
  private final Clock clock;

  WorkingCalendar(HolidayFiles files, WorkDay workDay, Clock clock) {
    this.files = files;
    this.workDay = workDay;
    this.clock = clock;
  }

  /**
   * The working day that lies {@code days} working days after {@code day} (before it, if negative);
   * the day itself is day 0, whether one works on it or not. With 0 it is the day itself if that is
   * a working day, else the next working day.
   *
   * @return the date, provisional if a day after day 0 up to it is of a year without a notice
   * @throws Problem 400, if more than 1000 days are to be counted
   */
  public WorkingDate plusWorkingDays(LocalDate day, int days) {
    if (days < -MOST_DAYS || days > MOST_DAYS) {
      throw Problem.invalid("days", "Count at most 1000 working days forwards or backwards.");
    }
    return files.inForce().plusWorkingDays(day, days);
  }

  /**
   * Tells working days of a company with a week of its own: the notices' holidays are off for it
   * too, and their make-up workdays are worked.
   *
   * @param week the weekdays on which it works, such as {@link #MONDAY_TO_FRIDAY}
   * @return the calendar as it is now, which answers without reading anything any more
   */
  public Predicate<LocalDate> workingDays(Set<DayOfWeek> week) {
    Holidays holidays = files.inForce();
    return day -> holidays.isWorkingDay(day, week);
  }

  /** The moment at which work ends on that day ({@code assurance.work-day.ends-at}). */
  public Instant endOfWork(LocalDate day) {
    return day.atTime(workDay.endsAt()).atZone(clock.getZone()).toInstant();
  }
}
