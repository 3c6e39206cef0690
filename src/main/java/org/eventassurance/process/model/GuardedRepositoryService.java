package org.eventassurance.process.model;

import java.io.Serial;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.eventassurance.language.Words;
import org.eventassurance.process.language.NamedProcesses;

/**
 * Holds every deployment against the rules for models, wherever it comes from: start, REST, Camunda
 * Modeler, or an earlier deployment that is deployed again; and lists processes by the names that
 * their reader knows.
 */
final class GuardedRepositoryService extends RepositoryServiceImpl {

  private final Supplier<ModelGuard> guard;
  private final DeploymentNotice notice;
  private final Supplier<Words> reader;

  GuardedRepositoryService(
      Supplier<ModelGuard> guard, DeploymentNotice notice, Supplier<Words> reader) {
    this.guard = guard;
    this.notice = notice;
    this.reader = reader;
  }

  @Override
  public ProcessDefinitionQuery createProcessDefinitionQuery() {
    return new NamedProcesses(commandExecutor, reader);
  }

  @Override
  public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
    return notice.given(() -> commandExecutor.execute(new GuardedDeployment(builder, guard)));
  }

  /** Steps in when the engine knows what is new, and before it has written anything. */
  private static final class GuardedDeployment extends DeployCmd {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Supplier<ModelGuard> guard;

    GuardedDeployment(DeploymentBuilderImpl builder, Supplier<ModelGuard> guard) {
      super(builder);
      this.guard = guard;
    }

    @Override
    protected void deploy(CommandContext context, DeploymentEntity deployment) {
      if (deployment.getTenantId() != null) {
        throw new BadUserRequestException("There are no tenants here: deploy without one.");
      }
      List<ModelFile> files =
          deployment.getResources().values().stream()
              .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
              .toList();
      EngineModels inForce = new EngineModels(context.getProcessEngineConfiguration());
      guard.get().inspect(files, inForce).refuseIfAny();
      super.deploy(context, deployment);
    }
  }
}
