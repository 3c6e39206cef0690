package org.eventassurance.freeze;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code freeze-exception}: for which reasons the freeze may be broken (B4). */
@Component
class ExceptionTable {

  private static final String DECISION_ID = "freeze-exception";
  private static final String CLASS = "exceptionClass";
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  private final DecisionTables tables;

  ExceptionTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The rule for a class of exceptions.
   *
   * @param level the event's level, or null as long as it has none
   * @return empty if there is no exception of that class
   */
  Optional<ExceptionRule> rule(String exceptionClass, String level) {
    return rule(tables.inForce(DECISION_ID), exceptionClass, level);
  }

  /**
   * The rules for events of a level, by class in the order of the rows.
   *
   * @param level the event's level, or null as long as it has none
   */
  Map<String, ExceptionRule> rules(String level) {
    DecisionTables.Version version = tables.inForce(DECISION_ID);
    Map<String, ExceptionRule> rules = new LinkedHashMap<>();
    classes().forEach(name -> rule(version, name, level).ifPresent(rule -> rules.put(name, rule)));
    return rules;
  }

  private static Optional<ExceptionRule> rule(
      DecisionTables.Version version, String exceptionClass, String level) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(CLASS, exceptionClass);
    inputs.put("level", level);
    return version.answer(inputs).stream().findFirst().map(ExceptionRule::of);
  }

  /** The classes that the rows name, in their order. */
  List<String> classes() {
    return classes(tables.drawn(DECISION_ID));
  }

  /** What people read for a class: the name in its first row. */
  String name(String exceptionClass) {
    return rule(exceptionClass, null)
        .or(() -> rule(exceptionClass, "P1"))
        .map(ExceptionRule::name)
        .orElse(exceptionClass);
  }

  static List<String> classes(DecisionTable table) {
    int column =
        table.getInputs().stream()
            .map(input -> input.getInputExpression().getText().getTextContent().strip())
            .toList()
            .indexOf(CLASS);
    return table.getRules().stream()
        .map(row -> List.copyOf(row.getInputEntries()).get(column).getText().getTextContent())
        .flatMap(cell -> WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)))
        .distinct()
        .toList();
  }

  @Bean
  static TableContract freezeExceptionContract(RoutingDirectory directory) {
    return new TableContract(
        DECISION_ID,
        HitPolicy.FIRST,
        Set.of(CLASS, "level"),
        Set.of("name", "approverRole", "evidence", "longestValidity", "reason"),
        Map.of(
            "name", ExceptionTable::text,
            "approverRole",
                cell ->
                    directory.isGroup(cell) ? null : "a role or a department of the organisation",
            "evidence", ExceptionTable::text,
            "longestValidity", ExceptionTable::positiveDuration,
            "reason", ExceptionTable::text));
  }

  private static String text(String cell) {
    return cell.isBlank() ? "a text that people read" : null;
  }

  private static String positiveDuration(String cell) {
    try {
      Duration validity = Duration.parse(cell);
      if (!validity.isNegative() && !validity.isZero()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are not positive.
    }
    return "an ISO-8601 duration that is positive, such as PT4H or P1D";
  }
}
