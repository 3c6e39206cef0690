package org.eventassurance.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are taken for a year's notice, and what is said of those that are not. */
class HolidayYearTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {"name":"元旦","date":"2026-12-29","isOffDay":false}     # of the December before
          {"name":"春节","date":"2027-02-15","isOffDay":false}     # a Monday on which work resumes
          {"name":"元旦","date":"2027-12-31","isOffDay":true}
          {"name":"元旦","date":"2027-01-01","isOffDay":true,"lunar":"冬月廿四"}
          """)
  void takesWhatNoticesHold(String day) {
    HolidayYear file = BundledYears.parse(fileOf(2027, day.replaceFirst(" *#.*", "")));

    assertThatCode(() -> file.check(2027)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {"date":"2027-01-01","isOffDay":true}              | days[1].name: Give the holiday's name.
          {"name":" ","date":"2027-01-01","isOffDay":true}   | days[1].name: Give the holiday's name.
          {"name":"元旦","isOffDay":true}  | days[1].date: Give a date like 2027-01-01.
          {"name":"元旦","date":"2027-01-01"} | days[1].isOffDay: Say true for a day off or false \
          for a make-up workday.
          {"name":"元旦","date":"2026-11-30","isOffDay":true} | days[1].date: Give a day of 2027, \
          or of the December before it, not 2026-11-30.
          {"name":"元旦","date":"2028-01-01","isOffDay":true} | days[1].date: Give a day of 2027, \
          or of the December before it, not 2028-01-01.
          {"name":"国庆节","date":"2027-10-01","isOffDay":false} | days[1].date: List 2027-10-01 \
          only once.
          null | days[1]: Give name, date and isOffDay, or leave the line out.
          """)
  void refusesALineThatIsIncompleteOutsideTheYearOrDoubled(String day, String detail) {
    HolidayYear file = BundledYears.parse(fileOf(2027, day));

    assertThatThrownBy(() -> file.check(2027)).isInstanceOf(Problem.class).hasMessage(detail);
  }

  @Test
  void namesAllWrongLinesAtOnce() {
    HolidayYear file = BundledYears.parse(fileOf(2027, "null,{\"name\":\"元旦\"}"));

    assertThatThrownBy(() -> file.check(2027))
        .hasMessageContaining("days[1]:")
        .hasMessageContaining("days[2].isOffDay:")
        .hasMessageContaining("days[2].date:");
  }

  @Test
  void refusesTheFileOfAnotherYear() {
    HolidayYear file =
        BundledYears.parse(fileOf(2026, "{\"name\":\"元旦\",\"date\":\"2026-01-01\"}"));

    assertThatThrownBy(() -> file.check(2027))
        .hasMessage("year: Send the file of 2027; this one is for 2026.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"{\"year\":2027,\"papers\":[],\"days\":[]}", "{\"year\":2027}"})
  void refusesThePlaceholderOfAYearWhoseNoticeIsNotOutYet(String placeholder) {
    HolidayYear file = BundledYears.parse(placeholder);

    assertThatThrownBy(() -> file.check(2027))
        .hasMessage(
            "days: Send the file once the year's notice is published; it lists no days yet.");
  }

  private static String fileOf(int year, String days) {
    return """
        {"$schema":"https://example.org/schema.json","year":%d,"papers":[],"days":[
          {"name":"国庆节","date":"%d-10-01","isOffDay":true},%s]}"""
        .formatted(year, year, days);
  }
}
