package org.eventassurance.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/**
 * Evaluates the latest version of a decision table outside the engine's command chain, so that a
 * table that fails cannot take the transaction down in which it was asked: the caller decides what
 * applies instead.
 */
@Component
public class DecisionTables {

  private static final Pattern UNSTEADY = Pattern.compile("\\b(now|today|random number)\\s*\\(");

  private final ProcessEngineConfigurationImpl engineConfiguration;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Cache<String, Table> compiled = Caffeine.newBuilder().maximumSize(100).build();

  DecisionTables(ProcessEngineConfigurationImpl engineConfiguration) {
    this.engineConfiguration = engineConfiguration;
  }

  /** One version of a table, to be asked again and again. */
  public interface Version {

    /**
     * The outputs of the rows that the hit policy yields.
     *
     * @throws RuntimeException if the table fails for these inputs
     */
    List<Map<String, Object>> answer(Map<String, Object> inputs);

    /**
     * Which version it is, to be kept with what it says: its tag, if it has one, and its number.
     */
    String label();
  }

  /**
   * The version of the table that is in force now; looked up as the product itself, for people have
   * no rights on decisions.
   *
   * @throws RuntimeException if the table is missing
   */
  public Version inForce(String decisionId) {
    return engineConfiguration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> latest(context, decisionId)));
  }

  /**
   * The outputs of the rows that the hit policy yields. The same question to the same version is
   * answered from memory, unless the table asks for the time or for chance.
   *
   * @throws RuntimeException if the table is missing or fails for these inputs
   */
  public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
    return inForce(decisionId).answer(inputs);
  }

  /**
   * The table of the latest version as it is drawn, for what its rows themselves list.
   *
   * @throws RuntimeException if it is missing
   */
  public DecisionTable drawn(String decisionId) {
    return engineConfiguration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> drawn(context, decisionId)));
  }

  private DecisionTable drawn(CommandContext context, String decisionId) {
    String definitionId = definition(context, decisionId).getId();
    DmnModelInstance model =
        engineConfiguration.getRepositoryService().getDmnModelInstance(definitionId);
    Decision decision = model.getModelElementById(decisionId);
    return (DecisionTable) decision.getExpression();
  }

  private Table latest(CommandContext context, String decisionId) {
    DecisionDefinition definition = definition(context, decisionId);
    return compiled.get(definition.getId(), id -> compile(definition));
  }

  private static DecisionDefinition definition(CommandContext context, String decisionId) {
    DecisionDefinition definition =
        context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decisionId);
    if (definition == null) {
      throw new IllegalStateException("The decision table '" + decisionId + "' is not deployed.");
    }
    return definition;
  }

  private Table compile(DecisionDefinition definition) {
    try (InputStream model =
        engineConfiguration.getRepositoryService().getDecisionModel(definition.getId())) {
      byte[] drawn = model.readAllBytes();
      return new Table(
          engine.parseDecision(definition.getKey(), new ByteArrayInputStream(drawn)),
          UNSTEADY.matcher(new String(drawn, StandardCharsets.UTF_8)).find(),
          label(definition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String label(DecisionDefinition definition) {
    String number = "#" + definition.getVersion();
    return definition.getVersionTag() == null
        ? number
        : definition.getVersionTag() + " (" + number + ")";
  }

  /** One version of a table, with what it has answered. */
  private final class Table implements Version {

    private final DmnDecision decision;
    private final boolean unsteady;
    private final String label;
    private final Cache<Map<String, Object>, List<Map<String, Object>>> answers =
        Caffeine.newBuilder().maximumSize(10_000).build();

    Table(DmnDecision decision, boolean unsteady, String label) {
      this.decision = decision;
      this.unsteady = unsteady;
      this.label = label;
    }

    @Override
    public List<Map<String, Object>> answer(Map<String, Object> inputs) {
      return unsteady ? evaluate(inputs) : answers.get(new HashMap<>(inputs), this::evaluate);
    }

    @Override
    public String label() {
      return label;
    }

    private List<Map<String, Object>> evaluate(Map<String, Object> inputs) {
      return engine
          .evaluateDecisionTable(decision, Variables.fromMap(inputs))
          .getResultList()
          .stream()
          .map(Collections::unmodifiableMap)
          .toList();
    }
  }
}
