package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code resource-lead-time}: which resources can be filed, and how early. */
@Component
class LeadTimeTable {

  static final String DECISION_ID = "resource-lead-time";

  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
  private static final int MOST_DAYS = 365;
  private static final List<String> STEPS = List.of("1", "0.01");
  private static final BigDecimal SMALLEST = new BigDecimal("0.01");

  private final DecisionTables tables;

  LeadTimeTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** The rule for a resource of an event; empty if the table has no row for it. */
  Optional<LeadTimeRule> rule(String kind, EventKind eventKind) {
    return tables
        .evaluate(DECISION_ID, Map.of("kind", kind, "eventKind", eventKind.name()))
        .stream()
        .findFirst()
        .map(LeadTimeRule::of);
  }

  /** What can be filed, in the order of the rows of the table's latest version. */
  List<ResourceKind> kinds() {
    return kinds(tables.drawn(DECISION_ID));
  }

  /** The ids of what can be filed, as sentences enumerate them. */
  List<Object> ids() {
    return kinds().stream().<Object>map(ResourceKind::id).toList();
  }

  /** The kind of this id, else one that is called by its id. */
  ResourceKind kind(String id) {
    return kinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(new ResourceKind(id, id, "", SMALLEST));
  }

  static List<ResourceKind> kinds(DecisionTable table) {
    int kind = table.getInputs().stream().map(LeadTimeTable::name).toList().indexOf("kind");
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    List<ResourceKind> kinds = new ArrayList<>();
    for (Rule row : table.getRules()) {
      List<String> cells = row.getOutputEntries().stream().map(LeadTimeTable::text).toList();
      String tested = List.copyOf(row.getInputEntries()).get(kind).getText().getTextContent();
      String name = cells.get(outputs.indexOf("name"));
      String unit = cells.get(outputs.indexOf("unit"));
      BigDecimal step = step(List.copyOf(row.getOutputEntries()).get(outputs.indexOf("step")));
      words(tested).stream()
          .filter(id -> kinds.stream().noneMatch(known -> known.id().equals(id)))
          .forEach(id -> kinds.add(new ResourceKind(id, name, unit, step)));
    }
    return List.copyOf(kinds);
  }

  private static String name(Input column) {
    return column.getInputExpression().getText().getTextContent().strip();
  }

  private static String text(LiteralExpression cell) {
    String text = cell.getText() == null ? "" : cell.getText().getTextContent();
    return words(text).stream().findFirst().orElse("");
  }

  private static BigDecimal step(LiteralExpression cell) {
    return new BigDecimal(cell.getText().getTextContent().strip());
  }

  private static List<String> words(String cell) {
    return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
  }

  @Bean
  static TableContract resourceLeadTimeContract() {
    Function<String, String> sentence = cell -> cell.isBlank() ? "a text that people read" : null;
    return new TableContract(
        DECISION_ID,
        HitPolicy.FIRST,
        Set.of("kind", "eventKind"),
        Set.of("days", "anchor", "name", "unit", "step", "reason"),
        Map.of(
            "days",
            LeadTimeTable::days,
            "anchor",
            cell -> Anchor.of(cell).isPresent() ? null : "one of " + Anchor.WORDS,
            "name",
            sentence,
            "unit",
            sentence,
            "step",
            cell -> STEPS.contains(cell) ? null : "one of " + String.join(", ", STEPS),
            "reason",
            sentence));
  }

  private static String days(String cell) {
    boolean fine = cell.matches("\\d{1,3}") && Integer.parseInt(cell) <= MOST_DAYS;
    return fine ? null : "a whole number of days from 0 to " + MOST_DAYS;
  }
}
