package org.eventassurance.organisation;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mail that can wait")
class MailHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = hours("21:00", "08:00");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2026-11-10T20:59:59, 2026-11-10T20:59:59",
    "2026-11-10T21:00:00, 2026-11-11T08:00:00",
    "2026-11-10T23:59:59, 2026-11-11T08:00:00",
    "2026-11-11T00:00:00, 2026-11-11T08:00:00",
    "2026-11-11T07:59:59, 2026-11-11T08:00:00",
    "2026-11-11T08:00:00, 2026-11-11T08:00:00"
  })
  void waits_for_the_end_of_a_night_that_spans_midnight(String moment, String goesOut) {
    assertThat(at(moment, true, false)).isEqualTo(LocalDateTime.parse(goesOut));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2026-11-10T11:59, 2026-11-10T11:59",
    "2026-11-10T12:00, 2026-11-10T14:00",
    "2026-11-10T13:59, 2026-11-10T14:00",
    "2026-11-10T14:00, 2026-11-10T14:00",
    "2026-11-10T23:00, 2026-11-10T23:00"
  })
  void waits_for_the_end_of_a_quiet_noon(String moment, String goesOut) {
    assertThat(hours("12:00", "14:00").endOf(LocalDateTime.parse(moment).atZone(SHANGHAI)))
        .isEqualTo(LocalDateTime.parse(goesOut).atZone(SHANGHAI).toInstant());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // a Friday's evening, a Saturday, a Sunday's last minute, a Monday's first
    "2026-11-13T22:00, 2026-11-16T08:00",
    "2026-11-14T12:00, 2026-11-16T08:00",
    "2026-11-15T23:59, 2026-11-16T08:00",
    "2026-11-16T00:00, 2026-11-16T08:00",
    "2026-11-13T12:00, 2026-11-13T12:00"
  })
  void waits_for_the_morning_of_a_working_day(String moment, String goesOut) {
    assertThat(at(moment, true, true)).isEqualTo(LocalDateTime.parse(goesOut));
  }

  @Test
  void waits_for_nothing_that_does_not_hold_it() {
    assertThat(at("2026-11-14T23:00", false, false)).isEqualTo("2026-11-14T23:00");
    assertThat(at("2026-11-14T23:00", false, true)).isEqualTo("2026-11-16T00:00");
    assertThat(at("2026-11-14T23:00", true, false)).isEqualTo("2026-11-15T08:00");
  }

  @Test
  void goes_out_at_any_hour_of_a_company_without_quiet_hours_and_working_days() {
    MailHours never = new MailHours(Optional.empty(), day -> false, SHANGHAI);
    Instant night = LocalDateTime.parse("2026-11-14T23:00").atZone(SHANGHAI).toInstant();

    assertThat(never.earliest(night, true, true)).isEqualTo(night);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // nine hours and eleven on the nights in which the clocks are changed
    "2026-03-28T21:00:00Z, 2026-03-29T06:00:00Z",
    "2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z"
  })
  void waits_until_the_clock_shows_the_end_whatever_the_night_s_length(
      Instant moment, Instant goesOut) {
    MailHours berlin = new MailHours(Optional.of(NIGHT), MailHoursTest::isWeekday, BERLIN);

    assertThat(berlin.earliest(moment, true, false)).isEqualTo(goesOut);
  }

  @Test
  void never_goes_out_before_it_came_due_where_an_hour_comes_twice() {
    Instant second = Instant.parse("2026-10-25T01:15:00Z");

    assertThat(hours("21:00", "02:30").endOf(second.atZone(BERLIN)))
        .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  private static LocalDateTime at(String moment, boolean quiet, boolean daysOff) {
    return new MailHours(Optional.of(NIGHT), MailHoursTest::isWeekday, SHANGHAI)
        .earliest(LocalDateTime.parse(moment).atZone(SHANGHAI).toInstant(), quiet, daysOff)
        .atZone(SHANGHAI)
        .toLocalDateTime();
  }

  private static boolean isWeekday(LocalDate day) {
    return !Set.of(SATURDAY, SUNDAY).contains(day.getDayOfWeek());
  }

  private static QuietHours hours(String from, String until) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
  }
}
