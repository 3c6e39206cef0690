package org.eventassurance.trackrecord;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The days on which events went live or are to, both included, in the company's zone.
 *
 * @param from null for a year ago
 * @param to null for a year ahead
 */
public record EventDays(
    @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

  private static final int MOST_YEARS = 5;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /** From a year ago until a year ahead: what is over and what is under way. */
  public static EventDays usual(Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return new EventDays(today.minusYears(1), today.plusYears(1));
  }

  /** What is left open is as usual. */
  public EventDays orElse(EventDays usual) {
    return new EventDays(from == null ? usual.from : from, to == null ? usual.to : to);
  }

  /**
   * Passes days that make sense.
   *
   * @throws Problem 400 naming the field
   */
  void check() {
    List<FieldError> errors = new ArrayList<>();
    checkYear("from", from, errors);
    checkYear("to", to, errors);
    if (errors.isEmpty() && to.isBefore(from)) {
      errors.add(new FieldError("to", "Give a day that is not before the first one."));
    }
    if (errors.isEmpty() && to.isAfter(from.plusYears(MOST_YEARS))) {
      errors.add(new FieldError("to", "Choose %s years at most.", MOST_YEARS));
    }
    Problem.refuseAny(errors);
  }

  boolean cover(Instant goLiveAt, Clock clock) {
    LocalDate day = LocalDate.ofInstant(goLiveAt, clock.getZone());
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static void checkYear(String field, LocalDate day, List<FieldError> errors) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      errors.add(
          new FieldError(
              field,
              "Give a day of the years %s to %s.",
              Year.of(FIRST_YEAR).toString(),
              Year.of(LAST_YEAR).toString()));
    }
  }
}
