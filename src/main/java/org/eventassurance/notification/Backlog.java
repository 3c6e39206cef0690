package org.eventassurance.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * How much is on its way.
 *
 * @param waiting mails that could go out now, or were tried in vain
 * @param held mails whose time has not come
 * @param failed mails of the last seven days that could not be delivered
 * @param oldest since when the oldest of the waiting could have gone out; null if none waits
 */
public record Backlog(long waiting, long held, long failed, Instant oldest) {

  /** How long the oldest of the waiting has been waiting; nothing if none waits. */
  public Duration age(Instant now) {
    return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
  }
}
