package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.Map;

/** Knows how far a system was used while it was tested. */
interface TestUtilisation {

  /**
   * The highest use in percent, by the word of what was used ({@code cpu}, {@code memory}, {@code
   * dbConnections}); what is missing is not known.
   *
   * @param system an id of the service catalogue
   */
  Map<String, Double> highest(String system, Instant from, Instant until);
}
