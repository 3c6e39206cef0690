package org.eventassurance.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Until when a hazard is to be removed: when somebody says, else by its severity as the table
 * {@code hazard-due} has it; before the go-live in any case, unless that is over (E19).
 */
@Component
class HazardDueDates {

  private static final String TABLE = "hazard-due";

  private final DecisionTables tables;
  private final MajorEvents events;
  private final Clock clock;

  HazardDueDates(DecisionTables tables, MajorEvents events, Clock clock) {
    this.tables = tables;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Passes a time that somebody chose, or none.
   *
   * @throws Problem 400 if it is over, or after a go-live that is still to come
   */
  void check(String field, String eventCode, Instant chosen) {
    if (chosen == null) {
      return;
    }
    if (!chosen.isAfter(clock.instant())) {
      throw Problem.invalid(field, "Give a time in the future, until which it is to be removed.");
    }
    Instant goLive = goLive(eventCode);
    if (goLive.isAfter(clock.instant()) && chosen.isAfter(goLive)) {
      throw Problem.invalid(
          field, "A hazard is removed before the event goes live: give an earlier time.");
    }
  }

  /** The time that was chosen, else the usual one. */
  Instant of(HazardReport report) {
    Instant wanted =
        report.dueAt() == null ? clock.instant().plus(usual(report.severity())) : report.dueAt();
    return notAfterGoLive(report.eventCode(), wanted);
  }

  /** The same time, or the go-live, if that has come to lie before it. */
  Instant notAfterGoLive(String eventCode, Instant wanted) {
    Instant goLive = goLive(eventCode);
    return goLive.isAfter(clock.instant()) && wanted.isAfter(goLive) ? goLive : wanted;
  }

  private Instant goLive(String eventCode) {
    return events.find(eventCode).map(MajorEvent::window).orElseThrow().goLiveAt();
  }

  private Duration usual(Severity severity) {
    Map<String, Object> row = tables.evaluate(TABLE, Map.of("severity", severity.name())).get(0);
    return Duration.parse((String) row.get("within"));
  }

  @Bean
  static TableContract hazardDueContract() {
    return new TableContract(
        TABLE,
        HitPolicy.FIRST,
        Set.of("severity"),
        Set.of("within", "reason"),
        Map.of("within", HazardDueDates::positiveDuration));
  }

  private static String positiveDuration(String cell) {
    try {
      Duration within = Duration.parse(cell);
      if (!within.isNegative() && !within.isZero()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are not positive.
    }
    return "an ISO-8601 duration that is positive, such as P2D or PT12H";
  }
}
