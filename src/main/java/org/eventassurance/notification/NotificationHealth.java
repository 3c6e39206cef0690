package org.eventassurance.notification;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators that people are not told what they should be, from the ledger alone. */
@Component("notificationsHealthIndicator")
class NotificationHealth implements HealthIndicator {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Notifications notifications;
  private final Clock clock;

  NotificationHealth(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Backlog backlog = notifications.backlog();
    Duration oldest = backlog.age(clock.instant());
    Health.Builder health = Health.up();
    if (oldest.compareTo(LONGEST_WAIT) > 0) {
      health
          .down()
          .withDetail(
              "stuck",
              "No mail goes out, or some do not: GET /api/notifications?state=WAITING names the"
                  + " mail server's words. Mend the server or spring.mail.*; what waits goes out"
                  + " by itself.");
    }
    if (backlog.failed() > 0) {
      health
          .down()
          .withDetail(
              "undeliverable",
              "GET /api/notifications?state=FAILED names whom and why. Mend the address in the"
                  + " organisation or the mail server, then POST /api/notifications/{id}/resend.");
    }
    return health
        .withDetail("waiting", backlog.waiting())
        .withDetail("held", backlog.held())
        .withDetail("failed", backlog.failed())
        .withDetail("oldest", backlog.oldest() == null ? "none" : oldest.toString())
        .build();
  }
}
