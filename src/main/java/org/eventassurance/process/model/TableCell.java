package org.eventassurance.process.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * A cell of a decision table.
 *
 * @param decision the decision whose table it is in
 * @param row its row, from 1
 * @param column the column's name: an output's name, an input's expression
 * @param declared what the column declares to be all that it holds, as FEEL; else empty
 * @param text what stands in the cell, as FEEL
 */
record TableCell(Decision decision, int row, String column, String declared, String text) {

  /** The decision's table, empty if it is decided otherwise. */
  static Optional<DecisionTable> table(Decision decision) {
    return Optional.ofNullable(decision.getExpression())
        .filter(DecisionTable.class::isInstance)
        .map(DecisionTable.class::cast);
  }

  /** What the input column reads. */
  static String name(Input column) {
    return text(column.getInputExpression().getText());
  }

  static Stream<TableCell> inputs(Decision decision) {
    return table(decision).stream()
        .flatMap(
            table -> {
              List<Input> columns = List.copyOf(table.getInputs());
              return cells(
                  table,
                  rule ->
                      rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList(),
                  (row, column, text) -> inputCell(decision, columns.get(column), row, text));
            });
  }

  static Stream<TableCell> outputs(Decision decision) {
    return table(decision).stream()
        .flatMap(
            table -> {
              List<Output> columns = List.copyOf(table.getOutputs());
              return cells(
                  table,
                  rule ->
                      rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList(),
                  (row, column, text) -> outputCell(decision, columns.get(column), row, text));
            });
  }

  Finding finding(String rest) {
    String where = "%s, row %d, column '%s': ".formatted(Naming.of(decision), row, column);
    return new Finding(decision.getId(), where + rest);
  }

  private interface Maker {
    TableCell cell(int row, int column, String text);
  }

  private static Stream<TableCell> cells(
      DecisionTable table, Function<Rule, List<String>> texts, Maker maker) {
    List<List<String>> rows = table.getRules().stream().map(texts).toList();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, rows.get(row).size())
                    .mapToObj(column -> maker.cell(row + 1, column, rows.get(row).get(column))));
  }

  private static TableCell inputCell(Decision decision, Input column, int row, String text) {
    return new TableCell(decision, row, name(column), declared(column.getInputValues()), text);
  }

  private static TableCell outputCell(Decision decision, Output column, int row, String text) {
    return new TableCell(decision, row, column.getName(), declared(column.getOutputValues()), text);
  }

  private static String declared(UnaryTests values) {
    return values == null ? "" : text(values.getText());
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }
}
