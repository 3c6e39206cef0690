package org.eventassurance.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eventassurance.calendar.WorkingCalendar;

/** Reads quiet hours and working days from the organisation's file. */
final class HoursReader {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final YamlFile file;
  private final YamlEntry root;

  HoursReader(YamlFile file, YamlEntry root) {
    this.file = file;
    this.root = root;
  }

  /** The quiet hours; empty if the file has none, or wrong ones, which is noted. */
  Optional<QuietHours> quietHours() {
    return root.optionalEntry("quietHours", "from", "until").flatMap(this::quietHours);
  }

  private Optional<QuietHours> quietHours(YamlEntry entry) {
    Optional<LocalTime> from = time(entry.text("from"));
    Optional<LocalTime> until = time(entry.text("until"));
    if (from.isPresent() && from.equals(until)) {
      file.refuse(
          entry.line(),
          "the quiet hours end when they begin; leave 'quietHours' out if there are none.");
      return Optional.empty();
    }
    return from.flatMap(begin -> until.map(end -> new QuietHours(begin, end)));
  }

  private Optional<LocalTime> time(YamlText text) {
    if (text.isMissing()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text.text(), TIME));
    } catch (DateTimeParseException e) {
      file.refuse(
          text.line(),
          "'%s' is no time of the day; write one such as 21:00.".formatted(text.text()));
      return Optional.empty();
    }
  }

  /** The weekdays on which the company works; Monday to Friday if the file names none. */
  Set<DayOfWeek> workingWeek() {
    List<YamlText> days = root.texts("workingDays");
    Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(day -> weekday(day).ifPresent(week::add));
    return week.isEmpty() ? WorkingCalendar.MONDAY_TO_FRIDAY : week;
  }

  private Optional<DayOfWeek> weekday(YamlText text) {
    Optional<DayOfWeek> weekday =
        Stream.of(DayOfWeek.values()).filter(day -> word(day).equals(text.text())).findFirst();
    if (weekday.isEmpty()) {
      file.refuse(
          text.line(),
          "'%s' is no day of the week; write one such as monday.".formatted(text.text()));
    }
    return weekday;
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
