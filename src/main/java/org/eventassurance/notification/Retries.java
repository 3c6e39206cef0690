package org.eventassurance.notification;

import java.time.Duration;
import java.time.Instant;

/** When a mail is tried again, and for how long. */
final class Retries {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** From here on the pause would be longer than the longest one. */
  private static final int MOST_DOUBLINGS = 6;

  private Retries() {}

  /**
   * The next attempt.
   *
   * @param attempts how many were in vain before the present one
   */
  static Instant next(Instant now, int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  /** Whether a day of attempts was in vain. */
  static boolean exhausted(Notification line, Instant now) {
    return line.firstTriedAt() != null && !now.isBefore(line.firstTriedAt().plus(PATIENCE));
  }
}
