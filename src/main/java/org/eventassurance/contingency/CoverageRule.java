package org.eventassurance.contingency;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the table {@code plan-coverage} asks of the plans of a system.
 *
 * @param required whether one of them must have been drilled
 * @param days how many days before the go-live a drill still counts
 * @param reason for people
 */
record CoverageRule(boolean required, int days, String reason) {

  static CoverageRule of(Map<String, Object> row) {
    return new CoverageRule(
        CoverageTable.YES.equals(row.get("required")),
        ((Number) row.get("days")).intValue(),
        String.valueOf(row.get("reason")));
  }

  /** From when on a drill counts for an event that goes live then. */
  Instant drillsCountFrom(Instant goLive) {
    return goLive.minus(Duration.ofDays(days));
  }
}
