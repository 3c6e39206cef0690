package org.eventassurance.process.model;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.eventassurance.language.Words;

/** Puts the guard before every deployment into the engine. */
public final class ModelGuardPlugin extends AbstractProcessEnginePlugin {

  private final Supplier<ModelGuard> guard;
  private final DeploymentNotice notice;
  private final Supplier<Words> reader;

  /**
   * A plugin.
   *
   * @param guard asked at each deployment, and not before the engine is up
   * @param notice tells others of each deployment
   * @param reader the words of whoever lists processes
   */
  public ModelGuardPlugin(
      Supplier<ModelGuard> guard, DeploymentNotice notice, Supplier<Words> reader) {
    this.guard = guard;
    this.notice = notice;
    this.reader = reader;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setRepositoryService(new GuardedRepositoryService(guard, notice, reader));
  }
}
