package org.eventassurance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eventassurance.calendar.WorkingCalendar;
import org.eventassurance.calendar.WorkingDate;
import org.eventassurance.deadline.DeadlineRule.Days;
import org.eventassurance.deadline.EventDates.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCalculatorTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Dates LAUNCH =
      new Dates(
          "P1",
          time("2026-09-15T20:00:00+08:00"),
          time("2026-09-15T19:30:00+08:00"),
          time("2026-09-30T23:59:00+08:00"));
  private static final Instant FREEZE = time("2026-09-14T20:00:00+08:00");

  private static final Instant FIRST_USE = time("2026-09-12T08:00:00+08:00");

  private final WorkingCalendar calendar = mock(WorkingCalendar.class);

  @ParameterizedTest
  @CsvSource({
    "GO_LIVE,         -P30D,  2026-08-16T20:00:00+08:00",
    "GO_LIVE,         -PT90M, 2026-09-15T18:30:00+08:00",
    "BROADCAST_START, -P7D,   2026-09-08T19:30:00+08:00",
    "END,             P1DT2H, 2026-10-02T01:59:00+08:00",
    "FREEZE_START,    PT0S,   2026-09-14T20:00:00+08:00",
    "FIRST_USE,       -P1D,   2026-09-11T08:00:00+08:00",
    "CREATED,         P3D,    2026-01-04T08:00:00+08:00"
  })
  @Tag("E12")
  @Tag("E14")
  void calendarDaysCountToTheMinuteFromEachAnchor(
      Anchor anchor, Duration offset, OffsetDateTime expected) {
    DueDate due = in("Asia/Shanghai").dueDate(calendarDays(anchor, offset), launch(LONG_AGO));
    assertThat(due.at()).isEqualTo(expected.toInstant());
    assertThat(due.lateStart()).isFalse();
  }

  @Test
  void aCalendarDayKeepsItsTimeOfDayWhereClocksChange() {
    Dates dates = new Dates("P1", time("2026-11-05T20:00:00+01:00"), null, FREEZE);
    DueDate due =
        in("Europe/Berlin")
            .dueDate(
                calendarDays(Anchor.GO_LIVE, Duration.ofDays(-30)),
                new Moments(dates, FREEZE, null, LONG_AGO));
    assertThat(due.at()).isEqualTo(time("2026-10-06T20:00:00+02:00"));
  }

  @Test
  @Tag("E30")
  void workingDaysEndWithTheWorkOfTheirDay() {
    when(calendar.plusWorkingDays(LocalDate.parse("2026-09-30"), 15))
        .thenReturn(new WorkingDate(LocalDate.parse("2026-10-27"), true));
    when(calendar.endOfWork(LocalDate.parse("2026-10-27")))
        .thenReturn(time("2026-10-27T18:00:00+08:00"));
    DueDate due =
        in("Asia/Shanghai")
            .dueDate(rule(Anchor.END, Duration.ofDays(15), Days.WORKING), launch(LONG_AGO));
    assertThat(due.at()).isEqualTo(time("2026-10-27T18:00:00+08:00"));
    assertThat(due.provisional()).isTrue();
  }

  @Test
  void anEventRegisteredLateMakesNothingOverdueAtBirth() {
    Instant created = time("2026-09-10T09:00:00+08:00");
    DueDate due =
        in("Asia/Shanghai")
            .dueDate(calendarDays(Anchor.GO_LIVE, Duration.ofDays(-30)), launch(created));
    assertThat(due.at()).isEqualTo(time("2026-09-11T09:00:00+08:00"));
    assertThat(due.lateStart()).isTrue();
  }

  @Test
  void aTimerHasNoGrace() {
    Instant created = time("2026-09-20T09:00:00+08:00");
    DueDate due =
        in("Asia/Shanghai").byRule(calendarDays(Anchor.GO_LIVE, Duration.ZERO), launch(created));
    assertThat(due.at()).isEqualTo(LAUNCH.goLive());
  }

  @Test
  void outsideAnyEventEverythingCountsFromCreation() {
    when(calendar.plusWorkingDays(any(), anyInt()))
        .thenReturn(new WorkingDate(LocalDate.parse("2026-01-07"), false));
    when(calendar.endOfWork(LocalDate.parse("2026-01-07")))
        .thenReturn(time("2026-01-07T18:00:00+08:00"));
    DueDate due =
        in("Asia/Shanghai")
            .dueDate(DeadlineRule.BUILT_IN_MINIMUM, new Moments(null, null, null, LONG_AGO));
    assertThat(due.at()).isEqualTo(time("2026-01-07T18:00:00+08:00"));
  }

  @Test
  void anEventWithoutABroadcastCountsItsDaysFromTheGoLive() {
    Dates dates = new Dates("P2", LAUNCH.goLive(), null, LAUNCH.end());
    DueDate due =
        in("Asia/Shanghai")
            .dueDate(
                calendarDays(Anchor.BROADCAST_START, Duration.ofDays(-7)),
                new Moments(dates, FREEZE, null, LONG_AGO));
    assertThat(due.at()).isEqualTo(time("2026-09-08T20:00:00+08:00"));
  }

  @Test
  @Tag("E6")
  void whatIsAboutNoFirstUseCountsFromTheGoLive() {
    DueDate due =
        in("Asia/Shanghai")
            .dueDate(
                calendarDays(Anchor.FIRST_USE, Duration.ofDays(-1)),
                new Moments(LAUNCH, FREEZE, null, LONG_AGO));
    assertThat(due.at()).isEqualTo(time("2026-09-14T20:00:00+08:00"));
  }

  private static Moments launch(Instant created) {
    return new Moments(LAUNCH, FREEZE, FIRST_USE, created);
  }

  private DeadlineCalculator in(String zone) {
    return new DeadlineCalculator(calendar, Clock.fixed(LONG_AGO, ZoneId.of(zone)));
  }

  private static DeadlineRule calendarDays(Anchor anchor, Duration offset) {
    return rule(anchor, offset, Days.CALENDAR);
  }

  private static DeadlineRule rule(Anchor anchor, Duration offset, Days days) {
    return new DeadlineRule(anchor, offset, days, Duration.ofDays(1), "Because.");
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
