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

/**
 * Holds every deployment against the rules for models, wherever it comes from: start, REST, Camunda
 * Modeler, or an earlier deployment that is deployed again.
 */
final class GuardedRepositoryService extends RepositoryServiceImpl {

  private final Supplier<ModelGuard> guard;
  private final DeploymentNotice notice;

  GuardedRepositoryService(Supplier<ModelGuard> guard, DeploymentNotice notice) {
    this.guard = guard;
    this.notice = notice;
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
