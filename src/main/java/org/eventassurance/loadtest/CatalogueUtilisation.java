package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.Map;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckErrorException;
import org.eventassurance.check.Utilisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the monitoring that the service catalogue names. A result is taken also while monitoring
 * does not answer: then nothing is known of utilisation, which counts as a warning.
 */
@Component
class CatalogueUtilisation implements TestUtilisation {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueUtilisation.class);

  private final ServiceCatalogue catalogue;
  private final Utilisation utilisation;

  CatalogueUtilisation(ServiceCatalogue catalogue, Utilisation utilisation) {
    this.catalogue = catalogue;
    this.utilisation = utilisation;
  }

  @Override
  public Map<String, Double> highest(String system, Instant from, Instant until) {
    try {
      return catalogue
          .system(system)
          .map(tested -> utilisation.highest(tested, from, until))
          .orElse(Map.of());
    } catch (CheckErrorException silent) {
      LOG.warn("The utilisation of '{}' during its load test is not known.", system, silent);
      return Map.of();
    }
  }
}
