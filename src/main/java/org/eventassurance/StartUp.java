package org.eventassurance;

import org.eventassurance.organisation.EngineSync;
import org.eventassurance.process.ShippedModels;
import org.eventassurance.process.StartupLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ships the models and brings the organisation into the engine, before the first request is
 * answered. A failure here fails the start.
 */
@Component
class StartUp implements SmartLifecycle {

  private final ShippedModels models;
  private final StartupLock lock;
  private final EngineSync organisation;
  private boolean running;

  StartUp(ShippedModels models, StartupLock lock, EngineSync organisation) {
    this.models = models;
    this.lock = lock;
    this.organisation = organisation;
  }

  @Override
  public void start() {
    try {
      models.deploy();
    } finally {
      lock.release();
    }
    organisation.synchronise();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which comes among the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
