package org.eventassurance.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts with the bundled years against what the notices of 2025 and 2026 say. */
class HolidaysTest {

  private static final String OFF =
      """
      2025-01-01 2025-01-01
      2025-01-28 2025-02-04
      2025-04-04 2025-04-06
      2025-05-01 2025-05-05
      2025-05-31 2025-06-02
      2025-10-01 2025-10-08
      2026-01-01 2026-01-03
      2026-02-15 2026-02-23
      2026-04-04 2026-04-06
      2026-05-01 2026-05-05
      2026-06-19 2026-06-21
      2026-09-25 2026-09-27
      2026-10-01 2026-10-07
      """;

  private static final Set<LocalDate> MAKE_UP_WORKDAYS =
      Stream.of(
              "2025-01-26",
              "2025-02-08",
              "2025-04-27",
              "2025-09-28",
              "2025-10-11",
              "2026-01-04",
              "2026-02-14",
              "2026-02-28",
              "2026-05-09",
              "2026-09-20",
              "2026-10-10")
          .map(LocalDate::parse)
          .collect(Collectors.toSet());

  private final Holidays holidays = new Holidays(BundledYears.all());

  @ParameterizedTest(name = "{0} + 15 working days = {1}")
  @CsvSource({
    "2025-09-26, 2025-10-23",
    "2026-02-11, 2026-03-10",
    "2026-09-30, 2026-10-27",
    "2026-11-11, 2026-12-02"
  })
  @Tag("E30")
  void fifteenWorkingDaysAfterAnEventsLastDay(LocalDate lastDay, LocalDate due) {
    assertThat(holidays.plusWorkingDays(lastDay, 15)).isEqualTo(new WorkingDate(due, false));
  }

  @Test
  void everyDayOfBothYearsIsOffOrNotAsTheNoticesSay() {
    Set<LocalDate> off =
        OFF.lines()
            .map(line -> line.split(" "))
            .flatMap(
                range ->
                    LocalDate.parse(range[0]).datesUntil(LocalDate.parse(range[1]).plusDays(1)))
            .collect(Collectors.toSet());

    assertThat(bothYears())
        .allSatisfy(
            day ->
                assertThat(holidays.isWorkingDay(day))
                    .as(day.toString())
                    .isEqualTo(
                        MAKE_UP_WORKDAYS.contains(day) || !(off.contains(day) || isWeekend(day))));
    assertThat(MAKE_UP_WORKDAYS).allMatch(HolidaysTest::isWeekend);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // a plain Saturday, Sunday and Monday
    "2026-11-14, true",
    "2026-11-15, false",
    "2026-11-16, false",
    // National Day, its make-up Saturday, and a make-up Sunday
    "2026-10-03, false",
    "2026-10-10, true",
    "2026-09-20, true"
  })
  void aCompanyWithAWeekOfItsOwnHasTheHolidaysAndMakeUpWorkdaysToo(LocalDate day, boolean works) {
    assertThat(holidays.isWorkingDay(day, Set.of(TUESDAY, SATURDAY))).isEqualTo(works);
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvSource({
    // over the Spring Festival and its two make-up Saturdays
    "2026-02-13, 1, 2026-02-14",
    "2026-02-13, 2, 2026-02-24",
    "2026-02-24, -1, 2026-02-14",
    "2026-02-27, 1, 2026-02-28",
    // from a day off
    "2026-10-03, 1, 2026-10-08",
    "2026-10-03, -1, 2026-09-30",
    // the day itself, or the next working day
    "2026-09-30, 0, 2026-09-30",
    "2026-10-10, 0, 2026-10-10",
    "2026-10-01, 0, 2026-10-08",
    "2026-11-14, 0, 2026-11-16",
    // over the turn of the year
    "2025-12-31, 1, 2026-01-04",
    "2026-01-04, -1, 2025-12-31"
  })
  void countsForwardsAndBackwards(LocalDate day, int days, LocalDate expected) {
    assertThat(holidays.plusWorkingDays(day, days)).isEqualTo(new WorkingDate(expected, false));
  }

  @ParameterizedTest(name = "{0} {1} = {2}, provisional: {3}")
  @CsvSource({
    "2026-12-31, 0, 2026-12-31, false",
    "2026-12-30, 1, 2026-12-31, false",
    "2026-12-31, 1, 2027-01-01, true",
    "2027-06-01, -1, 2027-05-31, true",
    "2027-06-01, 0, 2027-06-01, true",
    // counted back across 2027 into a published year
    "2027-01-05, -3, 2026-12-31, true",
    // day 0 itself is not counted
    "2027-01-01, -1, 2026-12-31, false",
    // before the first published year
    "2025-01-02, -1, 2024-12-31, true"
  })
  void isProvisionalOnceItReachesAYearWithoutANotice(
      LocalDate day, int days, LocalDate expected, boolean provisional) {
    assertThat(holidays.plusWorkingDays(day, days))
        .isEqualTo(new WorkingDate(expected, provisional));
  }

  @Test
  void aCountCoversExactlyThatManyWorkingDaysAndLeadsBack() {
    for (LocalDate day : bothYears()) {
      Set<LocalDate> covered = new TreeSet<>();
      for (int days = 1; days <= 40; days++) {
        LocalDate reached = holidays.plusWorkingDays(day, days).date();
        covered.add(reached);

        assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(holidays::isWorkingDay))
            .as("%s + %d", day, days)
            .containsExactlyElementsOf(covered);
        assertThat(holidays.plusWorkingDays(reached, -days).date())
            .as("%s + %d - %d", day, days, days)
            .isEqualTo(lastWorkingDayUpTo(day));
      }
    }
  }

  @Test
  void theNoticeOfAYearAlsoRulesTheEndOfTheDecemberBefore() {
    HolidayYear next =
        BundledYears.parse(
            """
            {"year":2027,"days":[
              {"name":"元旦","date":"2026-12-26","isOffDay":false},
              {"name":"元旦","date":"2026-12-31","isOffDay":true},
              {"name":"元旦","date":"2027-01-01","isOffDay":true}]}""");
    List<HolidayYear> years = Stream.concat(Stream.of(next), BundledYears.all().stream()).toList();

    Holidays withNext = new Holidays(years);

    assertThat(withNext.isWorkingDay(LocalDate.parse("2026-12-26"))).isTrue();
    assertThat(withNext.plusWorkingDays(LocalDate.parse("2026-12-30"), 1))
        .isEqualTo(new WorkingDate(LocalDate.parse("2027-01-04"), false));
  }

  private LocalDate lastWorkingDayUpTo(LocalDate day) {
    return holidays.isWorkingDay(day) ? day : lastWorkingDayUpTo(day.minusDays(1));
  }

  private static List<LocalDate> bothYears() {
    return LocalDate.parse("2025-01-01").datesUntil(LocalDate.parse("2027-01-01")).toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return Set.of(SATURDAY, SUNDAY).contains(day.getDayOfWeek());
  }
}
