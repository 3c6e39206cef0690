package org.eventassurance.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Evaluates the latest version of a decision table outside the engine's command chain, so that a
 * table that fails cannot take the transaction down in which it was asked: the caller decides what
 * applies instead.
 */
@Component
public class DecisionTables {

  private final RepositoryService repository;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Cache<String, DmnDecision> compiled =
      Caffeine.newBuilder().maximumSize(100).build();

  DecisionTables(RepositoryService repository) {
    this.repository = repository;
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

  private DmnDecision latest(String decisionId) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decisionId)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new IllegalStateException("The decision table '" + decisionId + "' is not deployed.");
    }
    return compiled.get(definition.getId(), id -> compile(decisionId, id));
  }

  private DmnDecision compile(String decisionId, String definitionId) {
    InputStream model = repository.getDecisionModel(definitionId);
    return engine.parseDecision(decisionId, model);
  }
}
