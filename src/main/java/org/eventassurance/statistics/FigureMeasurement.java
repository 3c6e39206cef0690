package org.eventassurance.statistics;

import java.time.Instant;
import java.util.OptionalDouble;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.Course;
import org.springframework.data.annotation.Id;

/**
 * What was measured of one figure of an event, as it is stored.
 *
 * @param id null as long as it is not stored
 * @param figure see {@link FigureNames}
 * @param coverage the part of the event of which there are samples, from 0 to 1
 * @param why for people: who told it, or why nobody did
 */
record FigureMeasurement(
    @Id Long id,
    String eventCode,
    String figure,
    FigureState state,
    Double peak,
    Instant peakAt,
    Double average,
    Double p95,
    double coverage,
    Sentence why,
    Instant measuredAt) {

  private static final int PERCENT = 100;

  /** Whether a server knew anything of it. */
  boolean isKnown() {
    return peak != null;
  }

  /** What a server answered. */
  static FigureMeasurement of(
      String eventCode, String figure, Course course, String server, Instant now) {
    double coverage = course.coverage();
    return new FigureMeasurement(
        null,
        eventCode,
        figure,
        state(coverage),
        course.peak().map(Course.Value::number).orElse(null),
        course.peak().map(Course.Value::at).orElse(null),
        nullable(course.average()),
        nullable(course.p95()),
        coverage,
        why(coverage, server),
        now);
  }

  /** That nothing was measured. */
  static FigureMeasurement none(
      String eventCode, String figure, FigureState state, Sentence why, Instant now) {
    return new FigureMeasurement(
        null, eventCode, figure, state, null, null, null, null, 0, why, now);
  }

  private static FigureState state(double coverage) {
    if (coverage == 0) {
      return FigureState.MISSING;
    }
    return coverage < 1 ? FigureState.PARTLY : FigureState.MEASURED;
  }

  private static Sentence why(double coverage, String server) {
    if (coverage == 0) {
      return Sentence.of("%s has no samples of it in the time of the event.", server);
    }
    return coverage < 1
        ? Sentence.of(
            "Samples are missing: %s has them for only %s %% of the event's time.",
            server, knownPercent(coverage))
        : Sentence.of("%s has samples of the whole event.", server);
  }

  /** Never 0 or 100 for a part. */
  private static long knownPercent(double coverage) {
    return Math.max(1, Math.min(PERCENT - 1, Math.round(coverage * PERCENT)));
  }

  private static Double nullable(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
