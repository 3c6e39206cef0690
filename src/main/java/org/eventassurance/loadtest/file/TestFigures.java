package org.eventassurance.loadtest.file;

import java.time.Instant;

/**
 * What one run of a tool measured.
 *
 * @param requests how many there were
 * @param seconds from the first request's beginning to the last one's end
 * @param requestsPerSecond over that time
 * @param errorPercent failed requests of a hundred; null where the file does not tell
 * @param p95Millis 95 of 100 requests were faster, in milliseconds; null where the file does not
 *     tell
 * @param p99Millis 99 of 100 requests were faster, in milliseconds; null where the file does not
 *     tell
 * @param startedAt null where the file does not tell
 * @param endedAt null where the file does not tell
 */
public record TestFigures(
    ResultFormat format,
    long requests,
    double seconds,
    double requestsPerSecond,
    Double errorPercent,
    Double p95Millis,
    Double p99Millis,
    Instant startedAt,
    Instant endedAt) {

  /** The same figures of a test whose times are known from elsewhere; null for unknown. */
  public TestFigures at(Instant started, Instant ended) {
    return new TestFigures(
        format,
        requests,
        seconds,
        requestsPerSecond,
        errorPercent,
        p95Millis,
        p99Millis,
        started,
        ended);
  }
}
