package org.eventassurance.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * A year's holidays and make-up workdays as its notice publishes them, in the exchange format. What
 * the format's publishers add beside ({@code $schema}, {@code $id}) is ignored.
 *
 * <p>The year is the notice's: its new year holiday may begin in December of the year before.
 *
 * @param papers addresses of the notices
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HolidayYear(@Schema(example = "2027") int year, List<String> papers, List<NoticeDay> days) {

  /**
   * One line of the notice.
   *
   * @param name the holiday's name, also on its make-up workdays
   * @param isOffDay true: a day off; false: a working day, as a rule a make-up workday on a weekend
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NoticeDay(
      @Schema(example = "元旦") String name,
      @Schema(example = "2027-01-01") @JsonFormat(lenient = OptBoolean.FALSE) LocalDate date,
      @JsonProperty("isOffDay") Boolean isOffDay) {}

  HolidayYear {
    papers = Objects.requireNonNullElse(papers, List.of());
    days = Objects.requireNonNullElse(days, List.of());
  }

  /**
   * Refuses a file that cannot be the notice of that year: another year's, one without days (what
   * publishers offer before there is a notice), or one whose lines are incomplete, outside the year
   * or doubled. A line that calls a Monday to Friday a working day is accepted: notices that
   * prolong a holiday say so of the day after it.
   *
   * @throws Problem 400, naming each wrong field, like {@code days[3].date}
   */
  void check(int expectedYear) {
    if (year != expectedYear) {
      throw Problem.invalid("year", "Send the file of %s; this one is for %s.", expectedYear, year);
    }
    if (days.isEmpty()) {
      throw Problem.invalid(
          "days", "Send the file once the year's notice is published; it lists no days yet.");
    }
    List<FieldError> errors = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      checkDay("days[" + i + "]", days.get(i), seen, errors);
    }
    Problem.refuseAny(errors);
  }

  private void checkDay(String field, NoticeDay day, Set<LocalDate> seen, List<FieldError> errors) {
    if (day == null) {
      errors.add(new FieldError(field, "Give name, date and isOffDay, or leave the line out."));
      return;
    }
    if (day.name() == null || day.name().isBlank()) {
      errors.add(new FieldError(field + ".name", "Give the holiday's name."));
    }
    if (day.isOffDay() == null) {
      errors.add(
          new FieldError(
              field + ".isOffDay", "Say true for a day off or false for a make-up workday."));
    }
    checkDate(field + ".date", day.date(), seen, errors);
  }

  private void checkDate(
      String field, LocalDate date, Set<LocalDate> seen, List<FieldError> errors) {
    if (date == null) {
      errors.add(new FieldError(field, "Give a date like %s-01-01.", year));
    } else if (!covers(date)) {
      errors.add(
          new FieldError(
              field, "Give a day of %s, or of the December before it, not %s.", year, date));
    } else if (!seen.add(date)) {
      errors.add(new FieldError(field, "List %s only once.", date));
    }
  }

  private boolean covers(LocalDate date) {
    return date.getYear() <= year && !date.isBefore(LocalDate.of(year - 1, 12, 1));
  }
}
