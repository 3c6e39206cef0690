package org.eventassurance.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;

/**
 * Where the moments of an event lie between its registration and its last date, in percent of the
 * drawn width.
 */
final class Timeline {

  private final OffsetDateTime begin;
  private final OffsetDateTime end;
  private final OffsetDateTime now;

  Timeline(EventOverview event, OffsetDateTime now) {
    this.begin = event.registeredAt();
    this.now = now;
    this.end =
        event.deadlines().stream()
            .flatMap(phase -> Stream.of(phase.dueAt(), phase.endedAt()))
            .filter(Objects::nonNull)
            .reduce(event.endsAt(), Timeline::later);
  }

  /** A stretch of time as it is drawn. */
  record Bar(double left, double width) {}

  /** Where the moment lies; what is outside lies at the nearest end. */
  public double at(OffsetDateTime moment) {
    double whole = Duration.between(begin, end).toSeconds();
    double part = Duration.between(begin, moment).toSeconds();
    return Math.round(Math.max(0, Math.min(1, part / whole)) * 1000) / 10.0;
  }

  /** Where the present lies. */
  public double now() {
    return at(now);
  }

  /** Whether the present is on the drawing at all. */
  public boolean showsNow() {
    return !now.isAfter(end);
  }

  /** The time that a started phase has taken within its plan. */
  public Bar spent(PhaseDeadline phase) {
    return bar(phase.startedAt(), earlier(reached(phase), phase.dueAt()));
  }

  /** The time that a phase under way has left. */
  public Bar left(PhaseDeadline phase) {
    return bar(reached(phase), phase.endedAt() == null ? phase.dueAt() : phase.endedAt());
  }

  /** The time that a started phase has taken beyond its plan. */
  public Bar overrun(PhaseDeadline phase) {
    return bar(later(phase.startedAt(), phase.dueAt()), reached(phase));
  }

  private OffsetDateTime reached(PhaseDeadline phase) {
    return phase.endedAt() == null ? now : phase.endedAt();
  }

  private Bar bar(OffsetDateTime from, OffsetDateTime to) {
    return new Bar(at(from), Math.max(0, Math.round((at(to) - at(from)) * 10) / 10.0));
  }

  private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
