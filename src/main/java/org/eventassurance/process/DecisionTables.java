package org.eventassurance.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final ProcessEngineConfigurationImpl engineConfiguration;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Cache<String, DmnDecision> compiled =
      Caffeine.newBuilder().maximumSize(100).build();

  DecisionTables(ProcessEngineConfigurationImpl engineConfiguration) {
    this.engineConfiguration = engineConfiguration;
  }

  /**
   * The outputs of the rows that the hit policy yields.
   *
   * @throws RuntimeException if the table is missing or fails for these inputs
   */
  public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
    return engine
        .evaluateDecisionTable(latest(decisionId), Variables.fromMap(inputs))
        .getResultList();
  }

  /** Which version of the table is in force, as an id of it alone; empty if there is none. */
  public Optional<String> versionInForce(String decisionId) {
    return engineConfiguration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                Optional.ofNullable(
                        context
                            .getDecisionDefinitionManager()
                            .findLatestDecisionDefinitionByKey(decisionId))
                    .map(DecisionDefinition::getId));
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

  /** Looked up as the product itself: people have no rights on decisions. */
  private DmnDecision latest(String decisionId) {
    return engineConfiguration
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> latest(context, decisionId)));
  }

  private DmnDecision latest(CommandContext context, String decisionId) {
    return compiled.get(definition(context, decisionId).getId(), id -> compile(decisionId, id));
  }

  private static DecisionDefinition definition(CommandContext context, String decisionId) {
    DecisionDefinition definition =
        context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decisionId);
    if (definition == null) {
      throw new IllegalStateException("The decision table '" + decisionId + "' is not deployed.");
    }
    return definition;
  }

  private DmnDecision compile(String decisionId, String definitionId) {
    InputStream model = engineConfiguration.getRepositoryService().getDecisionModel(definitionId);
    return engine.parseDecision(decisionId, model);
  }
}
