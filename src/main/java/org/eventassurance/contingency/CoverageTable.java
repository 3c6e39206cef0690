package org.eventassurance.contingency;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code plan-coverage}: which systems of an event need a drilled plan. */
@Component
class CoverageTable {

  static final String DECISION_ID = "plan-coverage";
  static final String YES = "yes";

  private static final Set<String> ANSWERS = Set.of(YES, "no");
  private static final int MOST_DAYS = 3650;

  private final DecisionTables tables;

  CoverageTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** What a system of an event needs; an event that has no level yet gets the highest one's. */
  CoverageRule rule(MajorEvent event, boolean core) {
    String level = event.level().orElse(AssuranceLevel.P1).name();
    return tables.evaluate(DECISION_ID, Map.of("level", level, "core", core)).stream()
        .findFirst()
        .map(CoverageRule::of)
        .orElse(new CoverageRule(false, 0, ""));
  }

  @Bean
  static TableContract planCoverageContract() {
    Function<String, String> sentence = cell -> cell.isBlank() ? "a text that people read" : null;
    return new TableContract(
        DECISION_ID,
        HitPolicy.FIRST,
        Set.of("level", "core"),
        Set.of("required", "days", "reason"),
        Map.of(
            "required",
            cell -> ANSWERS.contains(cell) ? null : "one of no, yes",
            "days",
            CoverageTable::days,
            "reason",
            sentence));
  }

  private static String days(String cell) {
    boolean fine = cell.matches("\\d{1,4}") && Integer.parseInt(cell) <= MOST_DAYS;
    return fine ? null : "a whole number of days from 0 to " + MOST_DAYS;
  }
}
