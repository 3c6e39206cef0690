package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Tells instants as people in the company read them: in {@code assurance.zone}, with offset. */
@Component
class CompanyTime {

  private final Clock clock;

  CompanyTime(Clock clock) {
    this.clock = clock;
  }

  /** The moment in the company's zone; null for null. */
  OffsetDateTime of(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
