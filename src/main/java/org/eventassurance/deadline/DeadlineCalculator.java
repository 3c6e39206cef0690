package org.eventassurance.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.calendar.WorkingDate;
import org.springframework.stereotype.Component;

/** Turns a row of the deadline table into a date. */
@Component
class DeadlineCalculator {

  private final WorkingCalendar calendar;
  private final ZoneId zone;

  DeadlineCalculator(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.zone = clock.getZone();
  }

  /** The date by the rule, at the earliest when the rule's grace is over. */
  DueDate dueDate(DeadlineRule rule, Moments moments) {
    DueDate date = byRule(rule, moments);
    Instant earliest = moments.created().plus(rule.grace());
    return date.at().isBefore(earliest)
        ? new DueDate(earliest, false, rule.anchor() != Anchor.CREATED, rule.reason())
        : date;
  }

  /** The rule's date without any grace; it may well lie in the past. */
  DueDate byRule(DeadlineRule rule, Moments moments) {
    return count(rule, moments.at(rule.anchor()));
  }

  private DueDate count(DeadlineRule rule, Instant anchor) {
    return switch (rule.days()) {
      case CALENDAR -> new DueDate(plus(anchor, rule.offset()), false, false, rule.reason());
      case WORKING -> workingDays(anchor, rule);
    };
  }

  private DueDate workingDays(Instant anchor, DeadlineRule rule) {
    LocalDate day0 = LocalDate.ofInstant(anchor, zone);
    WorkingDate date = calendar.plusWorkingDays(day0, (int) rule.offset().toDays());
    return new DueDate(calendar.endOfWork(date.date()), date.provisional(), false, rule.reason());
  }

  /** Days are calendar days, so that the time of day survives a change to daylight saving time. */
  private Instant plus(Instant anchor, Duration offset) {
    long days = offset.toDays();
    return anchor.atZone(zone).plusDays(days).toInstant().plus(offset.minusDays(days));
  }
}
