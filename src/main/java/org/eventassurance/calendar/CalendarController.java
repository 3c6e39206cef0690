package org.eventassurance.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import org.eventassurance.problem.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar over REST. Who may load a year is decided by the path's access rules. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Calendar", description = "Working days, holidays and make-up workdays")
class CalendarController {

  private static final ValueRange YEARS = ValueRange.of(1900, 2999);

  private final WorkingCalendar calendar;
  private final HolidayFiles files;

  CalendarController(WorkingCalendar calendar, HolidayFiles files) {
    this.calendar = calendar;
    this.files = files;
  }

  @Operation(
      summary = "Count working days",
      description =
          "`from` is day 0; a negative number counts back; 0 gives the day itself, or the next"
              + " working day if it is off. `provisional` says that the count reached into a year"
              + " whose holidays are not published yet.")
  @GetMapping("/working-days")
  WorkingDate workingDays(
      @Parameter(example = "2026-09-30") @RequestParam @DateTimeFormat(iso = ISO.DATE)
          LocalDate from,
      @Parameter(example = "15") @RequestParam int days) {
    requirePlausible("from", from.getYear());
    return calendar.plusWorkingDays(from, days);
  }

  @Operation(summary = "A year's holidays and make-up workdays in force")
  @GetMapping("/years/{year}")
  HolidayYear year(@Parameter(example = "2026") @PathVariable int year) {
    return files.inForce().year(year).orElseThrow(() -> unpublished(year));
  }

  @Operation(
      summary = "Load a year's holidays",
      description =
          "Takes the year's file in the exchange format. It replaces what was in force for the"
              + " year, and recomputes due dates.")
  @PutMapping("/years/{year}")
  HolidayYear load(
      @Parameter(example = "2027") @PathVariable int year,
      @RequestBody HolidayYear file,
      Principal person) {
    requirePlausible("year", year);
    file.check(year);
    files.load(file, person.getName());
    return file;
  }

  private static void requirePlausible(String field, int year) {
    if (!YEARS.isValidValue(year)) {
      throw Problem.invalid(field, "Name a year from 1900 to 2999.");
    }
  }

  private static Problem unpublished(int year) {
    return Problem.notFound(
        "No holidays of %s are known. An administrator loads them with PUT /api/calendar/years/%s.",
        year, year);
  }
}
