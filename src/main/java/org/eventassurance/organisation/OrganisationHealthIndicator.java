package org.eventassurance.organisation;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators that the organisation file as it is now is not in force, and why. */
@Component
class OrganisationHealthIndicator implements HealthIndicator {

  private final OrganisationDirectory directory;

  OrganisationHealthIndicator(OrganisationDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Health health() {
    return directory
        .lastProblem()
        .map(problem -> Health.down().withDetail("problem", problem).build())
        .orElseGet(() -> Health.up().build());
  }
}
