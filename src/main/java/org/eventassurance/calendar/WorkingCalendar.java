package org.eventassurance.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts working days with public holidays and make-up workdays. */
@Component
public class WorkingCalendar {

  /**
   * The day that lies {@code days} working days after {@code day} (before it, if negative); the day
   * itself is day 0.
   */
  public WorkingDate plusWorkingDays(LocalDate day, int days) {
    return new WorkingDate(day.plusDays(days), false);
  }

  /** The moment at which work ends on that day, in the company's zone. */
  public Instant endOfWork(LocalDate day) {
    return day.atTime(18, 0).atZone(java.time.ZoneOffset.UTC).toInstant();
  }
}
