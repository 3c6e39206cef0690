package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * What one run of a scenario measured. It waits for the department's other scenarios, and becomes
 * part of a test with them.
 *
 * @param peakQps the forecast peak of the system, in requests per second
 * @param origin the word of a file's format, or {@link #BY_HAND}
 * @param fileName null if it was entered by hand
 * @param fileHash SHA-256 of the file, by which a second delivery is recognised; null by hand
 * @param requests how many there were; null if it was entered by hand
 * @param qps requests per second that were held
 * @param minutes how long
 * @param errorPercent failed requests of a hundred; null if it was not measured
 * @param p95Millis null if it was not measured
 * @param p99Millis null if it was not measured
 * @param cpu highest use in percent; null if it is not known
 * @param memory highest use in percent; null if it is not known
 * @param dbConnections highest use in percent; null if it is not known
 * @param startedAt null if it is not known
 * @param endedAt null if it is not known
 * @param runId the test that it is part of; null until then
 */
record ScenarioResult(
    @Id Long id,
    String eventCode,
    long planId,
    String department,
    String scenario,
    String system,
    long peakQps,
    long targetQps,
    int targetMinutes,
    String origin,
    String fileName,
    String fileHash,
    Long requests,
    double qps,
    double minutes,
    Double errorPercent,
    Double p95Millis,
    Double p99Millis,
    Double cpu,
    Double memory,
    Double dbConnections,
    Instant startedAt,
    Instant endedAt,
    String deliveredBy,
    Instant deliveredAt,
    Long runId) {

  /** The origin of figures that people entered. */
  static final String BY_HAND = "HAND";

  /** What is to be judged, in the order in which people read it. */
  List<MeasuredItem> items() {
    return Measure.ofLoad().stream()
        .map(measure -> MeasuredItem.of(scenario, measure, measured(measure)))
        .toList();
  }

  private Double measured(Measure measure) {
    return switch (measure) {
      case LOAD_FACTOR -> qps / peakQps;
      case TARGET_REACHED -> 100 * qps / targetQps;
      case MINUTES_HELD -> tenths(minutes);
      case MINUTES_REACHED -> 100 * tenths(minutes) / targetMinutes;
      case ERROR_RATE -> errorPercent;
      case P95 -> p95Millis;
      case P99 -> p99Millis;
      case CPU -> cpu;
      case MEMORY -> memory;
      case DB_CONNECTIONS -> dbConnections;
      default -> throw new IllegalArgumentException(measure + " is not measured of a scenario.");
    };
  }

  /** A tool's last request ends a moment before or after the planned time. */
  private static double tenths(double minutes) {
    return Math.round(10 * minutes) / 10.0;
  }

  ScenarioResult partOf(long run) {
    return new ScenarioResult(
        id,
        eventCode,
        planId,
        department,
        scenario,
        system,
        peakQps,
        targetQps,
        targetMinutes,
        origin,
        fileName,
        fileHash,
        requests,
        qps,
        minutes,
        errorPercent,
        p95Millis,
        p99Millis,
        cpu,
        memory,
        dbConnections,
        startedAt,
        endedAt,
        deliveredBy,
        deliveredAt,
        run);
  }
}
