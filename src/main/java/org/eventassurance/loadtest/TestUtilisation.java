package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.Map;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.Utilisation;
import org.eventassurance.monitoring.NoAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells how far a system was used while it was tested, by the monitoring that the service catalogue
 * names. A result is taken also while monitoring does not answer: then nothing is known of
 * utilisation, which counts as a warning.
 */
@Component
class TestUtilisation {

  private static final Logger LOG = LoggerFactory.getLogger(TestUtilisation.class);

  private final ServiceCatalogue catalogue;
  private final Utilisation utilisation;

  TestUtilisation(ServiceCatalogue catalogue, Utilisation utilisation) {
    this.catalogue = catalogue;
    this.utilisation = utilisation;
  }

  /**
   * The highest use in percent, by the word of what was used ({@code cpu}, {@code memory}, {@code
   * dbConnections}); what is missing is not known.
   *
   * @param system an id of the service catalogue
   */
  Map<String, Double> highest(String system, Instant from, Instant until) {
    try {
      return catalogue
          .system(system)
          .map(tested -> utilisation.highest(tested, from, until))
          .orElse(Map.of());
    } catch (NoAnswerException silent) {
      LOG.warn("The utilisation of '{}' during its load test is not known.", system, silent);
      return Map.of();
    }
  }
}
