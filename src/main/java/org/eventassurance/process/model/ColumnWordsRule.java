package org.eventassurance.process.model;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A cell holds one of the words that its column declares, if it declares any. */
final class ColumnWordsRule implements ModelRule<DmnModelInstance> {

  @Override
  public Stream<Finding> check(DmnModelInstance model, DeploymentView view) {
    return model.getModelElementsByType(Decision.class).stream()
        .flatMap(
            decision ->
                Stream.concat(
                    TableCell.inputs(decision)
                        .flatMap(cell -> findings(cell, Feel.testedWords(cell.text()))),
                    TableCell.outputs(decision)
                        .flatMap(cell -> findings(cell, Feel.words(cell.text())))));
  }

  private static Stream<Finding> findings(TableCell cell, Set<String> words) {
    Set<String> declared = Feel.words(cell.declared());
    return words.stream()
        .filter(word -> !declared.isEmpty() && !declared.contains(word))
        .map(
            word ->
                cell.finding(
                    "'%s' is none of the words that this column holds: %s."
                        .formatted(word, String.join(", ", declared))));
  }
}
