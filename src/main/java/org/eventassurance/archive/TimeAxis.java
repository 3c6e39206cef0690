package org.eventassurance.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A stretch of time as charts draw it: where moments lie in percent of the width. */
record TimeAxis(Instant from, Instant until, ZoneId zone) {

  private static final int MOST_TICKS = 8;
  private static final List<Integer> STEPS_IN_MINUTES = List.of(5, 10, 15, 30, 60, 120, 180, 360);
  private static final List<Integer> STEPS_IN_DAYS = List.of(1, 2, 3, 7, 14, 28, 56, 91, 182, 364);

  TimeAxis {
    if (!until.isAfter(from)) {
      until = from.plus(1, ChronoUnit.HOURS);
    }
  }

  /** From the first to the last of some moments. */
  static TimeAxis over(List<Instant> moments, ZoneId zone) {
    return new TimeAxis(
        moments.stream().min(Instant::compareTo).orElseThrow(),
        moments.stream().max(Instant::compareTo).orElseThrow(),
        zone);
  }

  /** A moment that is written under the axis. */
  record Tick(LocalDateTime at, double part) {

    public String x() {
      return Percent.of(part);
    }

    /** Whether a day begins. */
    public boolean isDay() {
      return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Where its words lie beside it, so that none stands out of the drawing. */
    public String anchor() {
      if (part < 0.04) {
        return "start";
      }
      return part > 0.96 ? "end" : "middle";
    }
  }

  /** A stretch of it. */
  record Bar(String x, String width) {}

  /** Where the moment lies; what is outside lies at the nearest end. */
  String x(Instant moment) {
    return Percent.of(part(moment));
  }

  double part(Instant moment) {
    double whole = Duration.between(from, until).toSeconds();
    double part = Duration.between(from, moment).toSeconds() / whole;
    return Math.max(0, Math.min(1, part));
  }

  /** What of a stretch of time lies on it. */
  Bar bar(Instant begin, Instant end) {
    return new Bar(x(begin), Percent.of(part(end) - part(begin)));
  }

  /** Whether anything of a stretch of time lies on it. */
  boolean shows(Instant begin, Instant end) {
    return begin.isBefore(until) && end.isAfter(from);
  }

  /** Some round moments at even distances. */
  public List<Tick> ticks() {
    long minutes = Duration.between(from, until).toMinutes();
    return STEPS_IN_MINUTES.stream()
        .filter(step -> minutes <= (long) step * MOST_TICKS)
        .findFirst()
        .map(this::withinDays)
        .orElseGet(this::days);
  }

  private List<Tick> withinDays(int step) {
    LocalDateTime midnight = firstDay().atStartOfDay();
    LocalDateTime end = LocalDateTime.ofInstant(until, zone);
    return LongStream.iterate(0, minute -> minute + step)
        .mapToObj(midnight::plusMinutes)
        .takeWhile(moment -> !moment.isAfter(end))
        .filter(moment -> !instant(moment).isBefore(from))
        .map(this::tick)
        .toList();
  }

  private List<Tick> days() {
    LocalDate last = LocalDate.ofInstant(until, zone);
    LocalDate first = firstDay().plusDays(1);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    int step =
        STEPS_IN_DAYS.stream()
            .filter(distance -> (days + distance - 1) / distance <= MOST_TICKS)
            .findFirst()
            .orElse(STEPS_IN_DAYS.get(STEPS_IN_DAYS.size() - 1));
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(step))
        .map(day -> tick(day.atStartOfDay()))
        .toList();
  }

  private LocalDate firstDay() {
    return LocalDate.ofInstant(from, zone);
  }

  private Tick tick(LocalDateTime moment) {
    return new Tick(moment, part(instant(moment)));
  }

  private Instant instant(LocalDateTime moment) {
    return moment.atZone(zone).toInstant();
  }
}
