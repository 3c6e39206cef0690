package org.eventassurance.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import org.eventassurance.notification.NewNotification;
import org.springframework.stereotype.Component;

/** Counts what the ladder tells, by step and audience. */
@Component
class EscalationMetrics {

  private final MeterRegistry registry;

  EscalationMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void told(NewNotification notification) {
    registry
        .counter(
            "assurance.escalations",
            "step",
            notification.step(),
            "audience",
            notification.audience())
        .increment();
  }
}
