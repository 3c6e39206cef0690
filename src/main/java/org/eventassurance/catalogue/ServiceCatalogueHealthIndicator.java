package org.eventassurance.catalogue;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators that the catalogue's file as it is now is not in force, and why. */
@Component
class ServiceCatalogueHealthIndicator implements HealthIndicator {

  private final ServiceCatalogue catalogue;

  ServiceCatalogueHealthIndicator(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Health health() {
    return catalogue
        .lastProblem()
        .map(problem -> Health.down().withDetail("problem", problem).build())
        .orElseGet(() -> Health.up().build());
  }
}
