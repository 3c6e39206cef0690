package org.eventassurance.process.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.eventassurance.process.TableContract;

/**
 * A table reads what Java provides, yields as many rows as Java reads, in words that Java knows.
 */
final class TableContractRule implements ModelRule<DmnModelInstance> {

  private static final Set<String> VALUES_WITHOUT_QUOTES = Set.of("null", "true", "false");

  private final List<TableContract> contracts;

  TableContractRule(List<TableContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<Finding> check(DmnModelInstance model, DeploymentView view) {
    return contracts.stream()
        .flatMap(
            contract ->
                model.getModelElementsByType(Decision.class).stream()
                    .filter(decision -> decision.getId().equals(contract.decisionId()))
                    .flatMap(decision -> check(decision, contract)));
  }

  private static Stream<Finding> check(Decision decision, TableContract contract) {
    Optional<DecisionTable> table = TableCell.table(decision);
    if (table.isEmpty()) {
      return Stream.of(finding(decision, "is not a decision table: make it one."));
    }
    return Stream.of(
            otherHitPolicy(decision, table.get(), contract),
            unknownInputs(decision, table.get(), contract),
            missingOutputs(decision, table.get(), contract),
            TableCell.outputs(decision).flatMap(cell -> check(cell, contract).stream()))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> otherHitPolicy(
      Decision decision, DecisionTable table, TableContract contract) {
    String needed = words(contract.hitPolicy());
    if (table.getAggregation() != null) {
      return Stream.of(
          finding(
              decision,
              "aggregates its rows by %s, but the product reads each: set the hit policy to %s."
                  .formatted(table.getAggregation(), needed)));
    }
    return table.getHitPolicy() == contract.hitPolicy()
        ? Stream.empty()
        : Stream.of(
            finding(
                decision,
                "has the hit policy %1$s, but the product counts on %2$s: set it to %2$s."
                    .formatted(words(table.getHitPolicy()), needed)));
  }

  /** As Camunda Modeler offers it. */
  private static String words(HitPolicy policy) {
    return policy.name().replace('_', ' ');
  }

  private static Stream<Finding> unknownInputs(
      Decision decision, DecisionTable table, TableContract contract) {
    return table.getInputs().stream()
        .map(TableCell::name)
        .filter(input -> !contract.inputs().contains(input))
        .map(
            input ->
                finding(
                    decision,
                    "reads '%s', which the product does not provide: use %s."
                        .formatted(input, String.join(", ", new TreeSet<>(contract.inputs())))));
  }

  private static Stream<Finding> missingOutputs(
      Decision decision, DecisionTable table, TableContract contract) {
    Set<String> outputs =
        table.getOutputs().stream().map(Output::getName).collect(Collectors.toSet());
    return contract.outputs().stream()
        .filter(output -> !outputs.contains(output))
        .sorted()
        .map(
            output ->
                finding(
                    decision,
                    "has no output '%s' any more, but the product reads it: keep the column."
                        .formatted(output)));
  }

  private static Optional<Finding> check(TableCell cell, TableContract contract) {
    Function<String, String> vocabulary = contract.cells().get(cell.column());
    if (vocabulary == null) {
      return Optional.empty();
    }
    if (isWordWithoutQuotes(cell.text(), contract)) {
      return Optional.of(
          cell.finding("%1$s is a word without quotes: write \"%1$s\".".formatted(cell.text())));
    }
    Optional<String> value = cell.text().isEmpty() ? Optional.of("") : Feel.literal(cell.text());
    return value.flatMap(
        it ->
            Optional.ofNullable(vocabulary.apply(it))
                .map(expected -> cell.finding("'%s' is not %s.".formatted(it, expected))));
  }

  private static boolean isWordWithoutQuotes(String text, TableContract contract) {
    return text.matches("[\\p{L}_][\\p{L}\\p{N}_-]*")
        && !VALUES_WITHOUT_QUOTES.contains(text)
        && !contract.inputs().contains(text);
  }

  private static Finding finding(Decision decision, String rest) {
    return new Finding(decision.getId(), Naming.of(decision) + " " + rest);
  }
}
