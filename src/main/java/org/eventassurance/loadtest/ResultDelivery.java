package org.eventassurance.loadtest;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eventassurance.loadtest.file.TestFigures;

/**
 * A tool's file as it was delivered.
 *
 * @param department null if it was left out
 * @param scenario null if it was left out
 * @param tool null if it was left out
 * @param startedAt null if it was left out
 * @param endedAt null if it was left out
 * @param fileName null if it was left out
 * @param fileHash SHA-256
 */
record ResultDelivery(
    String department,
    String scenario,
    String tool,
    OffsetDateTime startedAt,
    OffsetDateTime endedAt,
    String fileName,
    String fileHash,
    TestFigures figures) {

  /**
   * The figures with the test's times: the file's, else the sender's; one follows from the other.
   */
  TestFigures timed() {
    if (figures.startedAt() != null) {
      return figures;
    }
    long millis = Math.round(figures.seconds() * 1000);
    Instant start = startedAt == null ? null : startedAt.toInstant();
    Instant end = endedAt == null ? null : endedAt.toInstant();
    return figures.at(
        start == null && end != null ? end.minusMillis(millis) : start,
        end == null && start != null ? start.plusMillis(millis) : end);
  }
}
