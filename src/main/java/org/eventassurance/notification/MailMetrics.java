package org.eventassurance.notification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Figures about mails: what this node sent, put off and gave up, and what waits in the ledger, for
 * which the database is asked at most every 15 seconds.
 */
@Component
class MailMetrics {

  private static final Duration FRESH = Duration.ofSeconds(15);

  private final Counter sent;
  private final Counter failed;
  private final Counter deferred;
  private final Timer lag;
  private final LoadingCache<Class<Backlog>, Backlog> backlog;
  private final Clock clock;

  MailMetrics(MeterRegistry registry, Notifications notifications, Clock clock) {
    this.sent = outcome(registry, "sent");
    this.failed = outcome(registry, "failed");
    this.deferred = outcome(registry, "deferred");
    this.lag =
        Timer.builder("assurance.mails.lag")
            .description("From the moment that something came due to the moment its mail was sent")
            .register(registry);
    this.backlog =
        Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> notifications.backlog());
    this.clock = clock;
    Gauge.builder("assurance.mails.waiting", this, MailMetrics::waiting)
        .description("Mails that could go out now, or were tried in vain")
        .register(registry);
    Gauge.builder("assurance.mails.oldest.waiting", this, MailMetrics::oldest)
        .description("Age of the oldest waiting mail")
        .baseUnit("seconds")
        .register(registry);
  }

  void sent(Duration late) {
    sent.increment();
    lag.record(late.isNegative() ? Duration.ZERO : late);
  }

  void failed() {
    failed.increment();
  }

  void deferred() {
    deferred.increment();
  }

  private double waiting() {
    return backlog.get(Backlog.class).waiting();
  }

  private double oldest() {
    return backlog.get(Backlog.class).age(clock.instant()).toSeconds();
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder("assurance.mails")
        .description("Mails by what became of an attempt")
        .tag("outcome", outcome)
        .register(registry);
  }
}
