package org.eventassurance.process.model;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts the guard before every deployment into the engine. */
public final class ModelGuardPlugin extends AbstractProcessEnginePlugin {

  private final Supplier<ModelGuard> guard;

  /**
   * A plugin.
   *
   * @param guard asked at each deployment, and not before the engine is up
   */
  public ModelGuardPlugin(Supplier<ModelGuard> guard) {
    this.guard = guard;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setRepositoryService(new GuardedRepositoryService(guard));
  }
}
