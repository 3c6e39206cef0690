package org.eventassurance.loadtest.file;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.eventassurance.language.Sentence;

/** Counts samples one by one, in the same memory however many they are. */
final class SampleTally {

  /** Response times are told apart to a thousandth. */
  private static final int DIGITS = 3;

  private static final long LONGEST_SAMPLE = Duration.ofDays(1).toMillis();
  private static final long LONGEST_TEST = Duration.ofDays(2).toMillis();
  private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private final Histogram responseTimes = new Histogram(DIGITS);
  private long errors;
  private long startedAt = Long.MAX_VALUE;
  private long endedAt = Long.MIN_VALUE;

  /**
   * What keeps a sample from being counted; empty if nothing does.
   *
   * @param startMillis since 1970
   */
  Optional<Sentence> fault(long startMillis, long elapsedMillis) {
    if (startMillis < EARLIEST || startMillis > LATEST) {
      return Optional.of(
          Sentence.of(
              "The time stamp %s is not in milliseconds since 1970: set"
                  + " jmeter.save.saveservice.timestamp_format=ms.",
              Long.toString(startMillis)));
    }
    if (elapsedMillis < 0 || elapsedMillis > LONGEST_SAMPLE) {
      return Optional.of(
          Sentence.of(
              "A sample takes between 0 milliseconds and a day, not %s: correct the line, or test"
                  + " again.",
              Long.toString(elapsedMillis)));
    }
    boolean farApart =
        responseTimes.getTotalCount() > 0
            && (startMillis > startedAt + LONGEST_TEST || startMillis < endedAt - LONGEST_TEST);
    return farApart
        ? Optional.of(
            Sentence.of(
                "The sample began more than two days before or after the others: send the samples"
                    + " of one test alone."))
        : Optional.empty();
  }

  void add(long startMillis, long elapsedMillis, boolean success) {
    responseTimes.recordValue(elapsedMillis);
    startedAt = Math.min(startedAt, startMillis);
    endedAt = Math.max(endedAt, startMillis + elapsedMillis);
    if (!success) {
      errors++;
    }
  }

  boolean isEmpty() {
    return responseTimes.getTotalCount() == 0;
  }

  TestFigures figures(ResultFormat format) {
    long count = responseTimes.getTotalCount();
    double seconds = Math.max(endedAt - startedAt, 1) / 1000.0;
    return new TestFigures(
        format,
        count,
        seconds,
        count / seconds,
        100.0 * errors / count,
        (double) responseTimes.getValueAtPercentile(95),
        (double) responseTimes.getValueAtPercentile(99),
        Instant.ofEpochMilli(startedAt),
        Instant.ofEpochMilli(endedAt));
  }
}
