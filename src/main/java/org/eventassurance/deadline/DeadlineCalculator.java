package org.eventassurance.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.calendar.WorkingDate;
import org.eventassurance.deadline.EventDates.Dates;
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

  /**
   * The date by the rule.
   *
   * @param dates the event's dates, or null outside any event: then everything counts from creation
   * @param freezeStart when the change freeze begins; used only by rules that are anchored there
   */
  DueDate dueDate(DeadlineRule rule, Dates dates, Instant freezeStart, Instant created) {
    DueDate byRule = count(rule, anchor(rule.anchor(), dates, freezeStart, created));
    Instant earliest = created.plus(rule.grace());
    return byRule.at().isBefore(earliest)
        ? new DueDate(earliest, false, rule.anchor() != Anchor.CREATED, rule.reason())
        : byRule;
  }

  /** The rule's date without any grace, for timers, which may well lie in the past. */
  DueDate timer(DeadlineRule rule, Dates dates, Instant freezeStart, Instant created) {
    return count(rule, anchor(rule.anchor(), dates, freezeStart, created));
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

  private static Instant anchor(Anchor anchor, Dates dates, Instant freezeStart, Instant created) {
    if (dates == null) {
      return created;
    }
    return switch (anchor) {
      case GO_LIVE -> dates.goLive();
      case BROADCAST_START ->
          dates.broadcastStart() == null ? dates.goLive() : dates.broadcastStart();
      case END -> dates.end();
      case FREEZE_START -> freezeStart;
      case CREATED -> created;
    };
  }
}
