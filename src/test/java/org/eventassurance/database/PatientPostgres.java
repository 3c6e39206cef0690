package org.eventassurance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/**
 * A real PostgreSQL for tests. On a busy machine one needs longer to start than the ten seconds
 * that its library waits for.
 */
public final class PatientPostgres {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private PatientPostgres() {}

  /** A server to be set up further. */
  public static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setPGStartupWait(LONGEST_START);
  }

  /** A server as it comes. */
  public static EmbeddedPostgres start() throws IOException {
    return builder().start();
  }
}
