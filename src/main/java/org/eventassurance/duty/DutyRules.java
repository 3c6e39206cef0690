package org.eventassurance.duty;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.duty.DutyRule.OfficerFrom;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the table {@code duty-rules} asks of rosters and shifts, by the event's level (B5, E23). */
@Component
class DutyRules {

  private static final String TABLE = "duty-rules";
  private static final String LEVEL = "level";

  private final DecisionTables tables;

  DutyRules(DecisionTables tables) {
    this.tables = tables;
  }

  /** The row that holds for an event. */
  DutyRule of(MajorEvent event) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(LEVEL, event.level().map(AssuranceLevel::name).orElse(null));
    return rule(tables.evaluate(TABLE, inputs).get(0));
  }

  static DutyRule rule(Map<String, Object> row) {
    return new DutyRule(
        duration(row, "longestDuty"),
        duration(row, "rest"),
        posts((String) row.get("onSiteAtPeaks")),
        OfficerFrom.valueOf(((String) row.get("officerFrom")).toUpperCase(Locale.ROOT)),
        duration(row, "handOver"),
        duration(row, "notTakenAfter"),
        (String) row.get("reason"));
  }

  private static Duration duration(Map<String, Object> row, String column) {
    return Duration.parse((String) row.get(column));
  }

  private static List<DutyPost> posts(String cell) {
    return Stream.of(cell.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(DutyPost::valueOf)
        .toList();
  }

  @Bean
  static TableContract dutyRulesContract() {
    return new TableContract(
        TABLE,
        HitPolicy.FIRST,
        Set.of(LEVEL),
        Set.of(
            "longestDuty",
            "rest",
            "onSiteAtPeaks",
            "officerFrom",
            "handOver",
            "notTakenAfter",
            "reason"),
        Map.of(
            "longestDuty", DutyRules::positive,
            "rest", DutyRules::notNegative,
            "onSiteAtPeaks", DutyRules::namesPosts,
            "officerFrom", DutyRules::namesBegin,
            "handOver", DutyRules::notNegative,
            "notTakenAfter", DutyRules::positive));
  }

  private static String positive(String cell) {
    return notNegative(cell) == null && !Duration.parse(cell).isZero()
        ? null
        : "an ISO-8601 duration that is positive, such as PT12H or PT10M";
  }

  private static String notNegative(String cell) {
    try {
      if (!Duration.parse(cell).isNegative()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are negative.
    }
    return "an ISO-8601 duration that is not negative, such as PT8H or PT15M";
  }

  private static String namesPosts(String cell) {
    try {
      posts(cell);
      return null;
    } catch (IllegalArgumentException unknown) {
      return "posts of "
          + String.join(", ", Stream.of(DutyPost.values()).map(DutyPost::name).toList())
          + ", with commas between them";
    }
  }

  private static String namesBegin(String cell) {
    return "freeze".equals(cell) || "begin".equals(cell) ? null : "one of freeze, begin";
  }
}
