package org.eventassurance.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code check-limits}, which process owners change. */
@Component
class CheckLimits {

  private static final String DECISION_ID = "check-limits";

  private final DecisionTables tables;

  CheckLimits(DecisionTables tables) {
    this.tables = tables;
  }

  /** The limits of a subject by item, in the table's order. */
  Map<String, Limit> of(CheckResult.Subject subject) {
    return of(subject.word());
  }

  private Map<String, Limit> of(String check) {
    Map<String, Limit> limits = new LinkedHashMap<>();
    tables.evaluate(DECISION_ID, Map.of("check", check)).stream()
        .map(Limit::of)
        .forEach(limit -> limits.put(limit.item(), limit));
    return limits;
  }

  /**
   * Judges what a form holds: numbers, and questions answered with yes or no. What was left empty,
   * and what the table has no row for, is not judged.
   */
  List<Measurement> judge(CheckResult.Subject subject, Map<String, Object> values) {
    return of(subject).values().stream()
        .filter(limit -> measured(values.get(limit.item())) != null)
        .map(limit -> limit.judge(measured(values.get(limit.item()))))
        .toList();
  }

  /**
   * Judges what a machine measured; empty if the table has no row for it.
   *
   * @param check the word of the table's column {@code check}
   */
  Optional<Measurement> judge(String check, String item, double measured) {
    return Optional.ofNullable(of(check).get(item)).map(limit -> limit.judge(measured));
  }

  private static Double measured(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return "yes".equals(value) ? Double.valueOf(0) : "no".equals(value) ? Double.valueOf(1) : null;
  }

  @Bean
  static TableContract checkLimitsContract() {
    return new TableContract(
        DECISION_ID,
        HitPolicy.COLLECT,
        Set.of("check"),
        Set.of("item", "direction", "warn", "fail", "reason"),
        Map.of(
            "direction",
            word ->
                word.equals(Limit.HIGH_WORD) || word.equals(Limit.LOW_WORD)
                    ? null
                    : "one of high, low"));
  }
}
