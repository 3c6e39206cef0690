package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eventassurance.majorevent.EventWindow;

/**
 * One row of the table {@code resource-lead-time}.
 *
 * @param days calendar days before the anchor
 * @param unit what quantities are counted in
 * @param step the smallest quantity: 1 where only whole numbers make sense, else 0.01
 * @param reason a sentence for people
 */
record LeadTimeRule(int days, Anchor anchor, String unit, BigDecimal step, String reason) {

  /**
   * Reads a row's outputs.
   *
   * @throws IllegalArgumentException if a cell holds what the table's vocabulary doesn't know
   */
  static LeadTimeRule of(Map<String, Object> row) {
    Anchor anchor =
        Anchor.of(String.valueOf(row.get("anchor")))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "anchor '" + row.get("anchor") + "' is none of " + Anchor.WORDS + "."));
    if (row.get("days") instanceof Number days) {
      return new LeadTimeRule(
          days.intValue(),
          anchor,
          String.valueOf(row.get("unit")),
          new BigDecimal(String.valueOf(row.get("step"))),
          String.valueOf(row.get("reason")));
    }
    throw new IllegalArgumentException("the column 'days' holds no number.");
  }

  /**
   * Judges a filing to the minute: what is filed within the very minute that lies {@code days}
   * calendar days before the anchor is in time (E12 to E14).
   *
   * @param zone the company's, in whose days is counted
   */
  LeadTime judge(EventWindow window, Instant neededFrom, Instant filedAt, ZoneId zone) {
    Instant fileBy = anchor.at(window, neededFrom).atZone(zone).minusDays(days).toInstant();
    boolean inTime = !filedAt.truncatedTo(ChronoUnit.MINUTES).isAfter(fileBy);
    return new LeadTime(days, anchor, fileBy, inTime, reason);
  }
}
