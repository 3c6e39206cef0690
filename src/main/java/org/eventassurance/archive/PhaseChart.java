package org.eventassurance.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.archive.TimeAxis.Bar;

/**
 * How each phase kept its date, as it is drawn: what it took within its plan, what beyond it, and
 * where its date lay.
 */
final class PhaseChart {

  private final List<Phase> phases;
  private final TimeAxis axis;

  private PhaseChart(List<Phase> phases, TimeAxis axis) {
    this.phases = phases;
    this.axis = axis;
  }

  /**
   * The chart of some phases; without any phase that began there is nothing to draw.
   *
   * @param begin the moment at which the drawing begins
   */
  static PhaseChart of(List<Phase> phases, Instant begin, ZoneId zone) {
    List<Instant> moments =
        Stream.concat(Stream.of(begin), phases.stream().flatMap(Phase::moments)).toList();
    return new PhaseChart(phases, TimeAxis.over(moments, zone));
  }

  /**
   * A phase with its plan.
   *
   * @param startedAt null if it never began
   * @param endedAt null as long as it has not ended
   * @param dueAt null without a plan
   */
  record Phase(String id, Instant startedAt, Instant endedAt, Instant dueAt) {

    private Stream<Instant> moments() {
      return Stream.of(startedAt, endedAt, dueAt).filter(Objects::nonNull);
    }
  }

  /** How a phase kept its date. */
  enum Outcome {
    IN_TIME,
    LATE,
    UNDER_WAY,
    NOT_RUN,
    /** It has run, and no date was set. */
    RUN
  }

  /**
   * A phase as it is drawn.
   *
   * @param within the bar of the time before its date; null if there is none
   * @param beyond the bar of the time after its date; null if there is none
   * @param due where its date lies; null without a date
   * @param off how much earlier or later than planned it ended; null if that is not known
   */
  record Row(Phase phase, Outcome outcome, Bar within, Bar beyond, String due, Duration off) {}

  public boolean isEmpty() {
    return phases.stream().allMatch(phase -> phase.startedAt() == null);
  }

  public TimeAxis axis() {
    return axis;
  }

  public List<Row> rows() {
    return phases.stream().map(this::row).toList();
  }

  /** How many phases ended after their date. */
  public long late() {
    return rows().stream().filter(row -> row.outcome() == Outcome.LATE).count();
  }

  /** How many phases ended by their date. */
  public long inTime() {
    return rows().stream().filter(row -> row.outcome() == Outcome.IN_TIME).count();
  }

  private Row row(Phase phase) {
    Instant due = phase.dueAt();
    return new Row(
        phase,
        outcome(phase),
        phase.startedAt() == null ? null : within(phase),
        phase.startedAt() == null || due == null ? null : beyond(phase),
        due == null ? null : axis.x(due),
        due == null || phase.endedAt() == null ? null : Duration.between(due, phase.endedAt()));
  }

  private static Outcome outcome(Phase phase) {
    if (phase.startedAt() == null) {
      return Outcome.NOT_RUN;
    }
    if (phase.endedAt() == null) {
      return Outcome.UNDER_WAY;
    }
    if (phase.dueAt() == null) {
      return Outcome.RUN;
    }
    return phase.endedAt().isAfter(phase.dueAt()) ? Outcome.LATE : Outcome.IN_TIME;
  }

  private Bar within(Phase phase) {
    Instant end = reached(phase);
    boolean late = phase.dueAt() != null && phase.dueAt().isBefore(end);
    Instant last = late ? phase.dueAt() : end;
    return last.isBefore(phase.startedAt()) ? null : axis.bar(phase.startedAt(), last);
  }

  private Bar beyond(Phase phase) {
    Instant begin = phase.startedAt().isAfter(phase.dueAt()) ? phase.startedAt() : phase.dueAt();
    return reached(phase).isAfter(begin) ? axis.bar(begin, reached(phase)) : null;
  }

  private Instant reached(Phase phase) {
    return phase.endedAt() == null ? axis.until() : phase.endedAt();
  }
}
