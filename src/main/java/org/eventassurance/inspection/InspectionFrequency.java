package org.eventassurance.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.check.Check;
import org.eventassurance.check.CheckNames;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** How often is inspected, and what machines look at, by {@code inspection-frequency} (E22, B6). */
@Component
class InspectionFrequency {

  private static final String TABLE = "inspection-frequency";

  private final DecisionTables tables;

  InspectionFrequency(DecisionTables tables) {
    this.tables = tables;
  }

  /** The row that holds for an event at a moment. */
  Frequency at(MajorEvent event, Instant moment) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", event.level().map(AssuranceLevel::name).orElse(null));
    inputs.put("peak", event.isPeak(moment));
    Map<String, Object> row = tables.evaluate(TABLE, inputs).get(0);
    return new Frequency(
        Duration.parse((String) row.get("interval")),
        (String) row.get("checks"),
        (String) row.get("reason"));
  }

  /**
   * When the round after one that was opened at that moment begins: after the table's interval, or
   * with a peak that begins earlier.
   */
  Instant nextRound(MajorEvent event, Instant opened) {
    return next(event.expectedPeaks(), opened, at(event, opened).interval());
  }

  static Instant next(List<Peak> peaks, Instant opened, Duration interval) {
    Instant regular = opened.plus(interval);
    return peaks.stream()
        .map(Peak::startsAt)
        .filter(begin -> begin.isAfter(opened) && begin.isBefore(regular))
        .min(Instant::compareTo)
        .orElse(regular);
  }

  /**
   * A row of the table.
   *
   * @param checks which automatic checks a round runs, as {@link CheckNames} reads them
   * @param reason a sentence for those who inspect
   */
  record Frequency(Duration interval, String checks, String reason) {}

  /** Checks need the engine, which needs the contract: they are looked up when it is applied. */
  @Bean
  static TableContract inspectionFrequencyContract(ObjectProvider<Check> checks) {
    return new TableContract(
        TABLE,
        HitPolicy.FIRST,
        Set.of("level", "peak"),
        Set.of("interval", "checks", "reason"),
        Map.of(
            "interval",
            InspectionFrequency::positiveDuration,
            "checks",
            cell -> CheckNames.expected(cell, checks.stream())));
  }

  private static String positiveDuration(String cell) {
    try {
      Duration interval = Duration.parse(cell);
      if (!interval.isNegative() && !interval.isZero()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are not positive.
    }
    return "an ISO-8601 duration that is positive, such as PT30M or PT4H";
  }
}
