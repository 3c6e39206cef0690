package org.eventassurance.process.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.AbstractResourceDefinitionManager;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * What the engine has deployed, whoever is asking: no permission is needed, because the answers
 * only say whether and how a reference resolves.
 */
public final class EngineModels implements ModelsInForce {

  private final ProcessEngineConfigurationImpl engine;

  public EngineModels(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public Optional<ModelInForce> find(ModelKind kind, String key) {
    return inEngine(
        context ->
            Optional.<ResourceDefinition>ofNullable(
                    definitions(kind, context).findLatestDefinitionByKeyAndTenantId(key, null))
                .map(definition -> inForce(definition, context)));
  }

  @Override
  public Stream<BpmnModelInstance> processes() {
    RepositoryService repository = engine.getRepositoryService();
    return inEngine(
        context ->
            repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .toList()
                .stream());
  }

  /** The engine's public interface has no query for forms, hence its internal managers. */
  private static AbstractResourceDefinitionManager<? extends ResourceDefinition> definitions(
      ModelKind kind, CommandContext context) {
    return switch (kind) {
      case PROCESS -> context.getProcessDefinitionManager();
      case DECISION -> context.getDecisionDefinitionManager();
      case FORM -> context.getCamundaFormDefinitionManager();
    };
  }

  private static ModelInForce inForce(ResourceDefinition definition, CommandContext context) {
    String name = definition.getResourceName();
    byte[] content =
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), name)
            .getBytes();
    return new ModelInForce(definition.getVersion(), new ModelFile(name, content));
  }

  private <T> T inEngine(Command<T> question) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question));
  }
}
