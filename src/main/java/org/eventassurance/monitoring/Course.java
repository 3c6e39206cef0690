package org.eventassurance.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a figure went over a span of time.
 *
 * @param from the first moment that was asked for
 * @param until the last one
 * @param values what is known, in order of time; a moment of which nothing is known has none
 */
public record Course(Instant from, Instant until, List<Value> values) {

  /** The time from one moment that is asked for to the next. */
  public static final Duration STEP = Duration.ofSeconds(15);

  public Course {
    values = List.copyOf(values);
  }

  /** A value at a moment; never infinite. */
  public record Value(Instant at, double number) {}

  /** The highest value, where it was first reached; empty if nothing is known. */
  public Optional<Value> peak() {
    return values.stream()
        .max(
            Comparator.comparingDouble(Value::number)
                .thenComparing(Comparator.comparing(Value::at).reversed()));
  }

  /** The mean of what is known. */
  public OptionalDouble average() {
    return values.stream().mapToDouble(Value::number).average();
  }

  /** The value that 95 of 100 values do not exceed (nearest rank). */
  public OptionalDouble p95() {
    double[] sorted = values.stream().mapToDouble(Value::number).sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
  }

  /** The part of the span of which a value is known, from 0 to 1. */
  public double coverage() {
    long asked = Duration.between(from, until).dividedBy(STEP) + 1;
    return Math.min(1, values.size() / (double) asked);
  }
}
