package org.eventassurance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eventassurance.calendar.HolidayYear.NoticeDay;

/**
 * The holidays of all published years together; immutable. Where the notices of two years speak of
 * the same day of December, the later year's holds.
 */
final class Holidays {

  private final Map<Integer, HolidayYear> years = new TreeMap<>();
  private final Map<LocalDate, Boolean> offByDay = new HashMap<>();

  /** Holidays of these years; of two files for one year the later in order holds. */
  Holidays(Collection<HolidayYear> files) {
    files.forEach(file -> years.put(file.year(), file));
    for (HolidayYear file : years.values()) {
      for (NoticeDay day : file.days()) {
        offByDay.put(day.date(), day.isOffDay());
      }
    }
  }

  /** The file of a published year. */
  Optional<HolidayYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  boolean isWorkingDay(LocalDate day) {
    return isWorkingDay(day, WorkingCalendar.MONDAY_TO_FRIDAY);
  }

  /** Whether a company works on that day: as the notice says of it, else by the company's week. */
  boolean isWorkingDay(LocalDate day, Set<DayOfWeek> week) {
    Boolean off = offByDay.get(day);
    return off == null ? week.contains(day.getDayOfWeek()) : !off;
  }

  /** See {@link WorkingCalendar#plusWorkingDays}. */
  WorkingDate plusWorkingDays(LocalDate day, int days) {
    return days == 0 ? count(day.minusDays(1), 1) : count(day, days);
  }

  private WorkingDate count(LocalDate dayZero, int days) {
    LocalDate day = dayZero;
    boolean provisional = false;
    int left = Math.abs(days);
    while (left > 0) {
      day = day.plusDays(Integer.signum(days));
      provisional |= !years.containsKey(day.getYear());
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return new WorkingDate(day, provisional);
  }
}
