package org.eventassurance.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** The days for which pools are shown, both included, in the company's zone. */
record ChartRange(
    @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

  private static final int USUAL_DAYS = 60;
  private static final int MOST_DAYS = 731;

  /** From today until the last event under way ends, else so many days. */
  static ChartRange usual(List<MajorEvent> events, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last =
        events.stream()
            .filter(event -> event.status().isOpen())
            .map(event -> LocalDate.ofInstant(event.window().endsAt(), clock.getZone()))
            .filter(day -> !day.isBefore(today))
            .max(LocalDate::compareTo)
            .orElse(today.plusDays(USUAL_DAYS));
    return new ChartRange(today, last);
  }

  /** What is left open is as usual. */
  ChartRange orElse(ChartRange usual) {
    LocalDate begin = from == null ? usual.from : from;
    LocalDate latest = begin.isAfter(usual.to) ? begin.plusDays(USUAL_DAYS) : usual.to;
    return new ChartRange(begin, to == null ? latest : to);
  }

  /** Notes what is wrong with it. */
  void check(BindingResult errors) {
    if (to.isBefore(from)) {
      errors.rejectValue("to", "resources.range.order");
    } else if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      errors.rejectValue("to", "resources.range.long");
    }
  }

  Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The span of time that is drawn. */
  Span in(ZoneId zone) {
    return new Span(begin(zone), end(zone));
  }

  /** From one moment to another. */
  record Span(Instant from, Instant until) {

    boolean covers(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Where the moment lies, from 0 to 1; what is outside lies at the nearest end. */
    double part(Instant moment) {
      double whole = Duration.between(from, until).toSeconds();
      double part = Duration.between(from, moment).toSeconds();
      return Math.max(0, Math.min(1, part / whole));
    }
  }
}
