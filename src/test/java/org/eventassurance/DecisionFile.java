package org.eventassurance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of the folder {@code processes}, asked without the rest of the product. */
public final class DecisionFile {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final DmnDecision decision;
  private final DecisionTable table;

  private DecisionFile(DmnDecision decision, DecisionTable table) {
    this.decision = decision;
    this.table = table;
  }

  /** The table whose id is the file's name. */
  public static DecisionFile of(String decisionId) {
    try {
      byte[] file = Files.readAllBytes(Path.of("processes", decisionId + ".dmn"));
      DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
      return new DecisionFile(
          ENGINE.parseDecision(decisionId, new ByteArrayInputStream(file)),
          model.getModelElementsByType(DecisionTable.class).iterator().next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it is shipped. */
  public static String text(String decisionId) {
    try {
      return Files.readString(Path.of("processes", decisionId + ".dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outputs of the rows that the hit policy yields for these inputs. */
  public List<Map<String, Object>> answer(Map<String, Object> inputs) {
    return ENGINE.evaluateDecisionTable(decision, inputs).getResultList();
  }

  /** The table as it is drawn. */
  public DecisionTable drawn() {
    return table;
  }

  /** What the rows write into an output column, from the top, without the quotes. */
  public List<String> column(String output) {
    int index = table.getOutputs().stream().map(Output::getName).toList().indexOf(output);
    return table.getRules().stream().map(rule -> cell(rule, index)).toList();
  }

  private static String cell(Rule rule, int output) {
    String text =
        List.copyOf(rule.getOutputEntries()).get(output).getText().getTextContent().strip();
    return text.substring(1, text.length() - 1);
  }
}
