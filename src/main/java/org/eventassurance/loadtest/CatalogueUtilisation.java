package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nothing is known of utilisation yet. */
@Component
class CatalogueUtilisation implements TestUtilisation {

  @Override
  public Map<String, Double> highest(String system, Instant from, Instant until) {
    return Map.of();
  }
}
