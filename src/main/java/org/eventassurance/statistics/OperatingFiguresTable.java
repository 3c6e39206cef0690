package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code operating-figures}: what business and payment departments report (E28). */
@Component
class OperatingFiguresTable {

  static final String DECISION_ID = "operating-figures";
  static final String BUSINESS = "business";
  static final String PAYMENT = "payment";

  private static final String ID = "[a-z][A-Za-z0-9]{0,39}";

  private final DecisionTables tables;
  private final OrganisationDirectory organisation;

  OperatingFiguresTable(DecisionTables tables, OrganisationDirectory organisation) {
    this.tables = tables;
    this.organisation = organisation;
  }

  /** What a department reports of an event, in the order of the rows; each figure once. */
  List<AskedFigure> of(MajorEvent event, String department) {
    return figures(event, Stream.of(BUSINESS, PAYMENT).filter(role -> has(department, role)));
  }

  /** What the business departments report of an event: payment counts the same again. */
  List<AskedFigure> ofBusiness(MajorEvent event) {
    return figures(event, Stream.of(BUSINESS));
  }

  private List<AskedFigure> figures(MajorEvent event, Stream<String> roles) {
    Map<String, AskedFigure> figures = new LinkedHashMap<>();
    roles
        .flatMap(
            role ->
                tables
                    .evaluate(DECISION_ID, Map.of("role", role, "eventKind", event.kind().name()))
                    .stream())
        .map(AskedFigure::of)
        .forEach(figure -> figures.putIfAbsent(figure.id(), figure));
    return List.copyOf(figures.values());
  }

  /** Whether a department has a role. */
  boolean has(String department, String role) {
    return organisation.current().department(department).stream()
        .anyMatch(known -> known.roles().contains(role));
  }

  @Bean
  static TableContract operatingFiguresContract() {
    Function<String, String> words = cell -> cell.isBlank() ? "a text that people read" : null;
    return new TableContract(
        DECISION_ID,
        HitPolicy.COLLECT,
        Set.of("role", "eventKind"),
        Set.of("id", "name", "chineseName", "unit", "required", "forecast", "reason"),
        Map.of(
            "id",
            cell ->
                cell.matches(ID)
                    ? null
                    : "a word of at most 40 letters and digits that begins with a small letter",
            "name",
            words,
            "unit",
            words,
            "required",
            cell -> Set.of(AskedFigure.YES, "no").contains(cell) ? null : "one of yes, no",
            "forecast",
            cell ->
                cell.isEmpty() || ForecastFigure.of(cell).isPresent()
                    ? null
                    : "one of " + ForecastFigure.WORDS + ", or nothing",
            "reason",
            words));
  }
}
