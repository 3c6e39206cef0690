package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long things took, in whole minutes.
 *
 * @param p90Minutes so long or shorter for nine in ten
 */
public record Spread(
    @Schema(description = "half took longer, half less") long medianMinutes,
    @Schema(description = "nine in ten took so long or less") long p90Minutes,
    long worstMinutes) {

  private static final double P90 = 0.9;

  /** The spread of these; null if there are none. */
  static Spread of(Collection<Duration> durations) {
    if (durations.isEmpty()) {
      return null;
    }
    List<Duration> sorted = durations.stream().sorted().toList();
    int size = sorted.size();
    Duration median = sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).dividedBy(2);
    return new Spread(
        minutes(median),
        minutes(sorted.get((int) Math.ceil(P90 * size) - 1)),
        minutes(sorted.get(size - 1)));
  }

  /** What has begun counts: half a minute late is late. */
  private static long minutes(Duration duration) {
    return duration.plusMinutes(1).minusNanos(1).toMinutes();
  }
}
