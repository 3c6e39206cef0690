package org.eventassurance.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code alert-severity}: how bad an incident is that an alert opens. */
@Component
class AlertSeverityTable {

  private static final String TABLE = "alert-severity";
  private static final String IGNORE = "ignore";
  private static final String INCIDENT = "incident";
  private static final String REASON = "reason";
  private static final Logger LOG = LoggerFactory.getLogger(AlertSeverityTable.class);
  private static final List<String> WORDS =
      Stream.concat(Arrays.stream(Severity.values()).map(Severity::name), Stream.of(IGNORE))
          .toList();

  private final DecisionTables tables;

  AlertSeverityTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * What the table says of an alert.
   *
   * @param severity empty if the alert is ignored
   */
  record Judgement(Optional<Severity> severity, Sentence reason) {}

  /**
   * Judges an alert; where the table fails, it is as bad as can be.
   *
   * @param severity the alert's label, in small letters; may be empty
   * @param core whether its system is of the core tier
   * @param peak whether its event has a peak now
   */
  Judgement judge(String severity, boolean core, boolean peak) {
    try {
      return tables
          .evaluate(TABLE, Map.of("severity", severity, "core", core, "peak", peak))
          .stream()
          .findFirst()
          .map(AlertSeverityTable::judgement)
          .orElseGet(AlertSeverityTable::inDoubt);
    } catch (RuntimeException broken) {
      LOG.error("The table {} fails: alerts count as S1 until it is mended.", TABLE, broken);
      return inDoubt();
    }
  }

  private static Judgement judgement(Map<String, Object> row) {
    String word = (String) row.get(INCIDENT);
    return new Judgement(
        word.equals(IGNORE) ? Optional.empty() : Optional.of(Severity.valueOf(word)),
        Sentence.of((String) row.get(REASON)));
  }

  private static Judgement inDoubt() {
    return new Judgement(
        Optional.of(Severity.S1),
        Sentence.of("The table of severities says nothing of it: in doubt the highest one."));
  }

  @Bean
  static TableContract alertSeverityContract() {
    return new TableContract(
        TABLE,
        HitPolicy.FIRST,
        Set.of("severity", "core", "peak"),
        Set.of(INCIDENT, REASON),
        Map.of(
            INCIDENT,
            cell ->
                WORDS.contains(cell)
                    ? null
                    : "one of " + WORDS.stream().collect(Collectors.joining(", ")),
            REASON,
            cell -> cell.isBlank() ? "a text that people read" : null));
  }
}
