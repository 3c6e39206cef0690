package org.eventassurance.process.model;

import java.util.function.Supplier;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** Tells others of a deployment. */
public interface DeploymentNotice {

  /** Tells nobody. */
  DeploymentNotice NONE = Supplier::get;

  /** Deploys, and gives notice in the same transaction: where that fails, nothing is deployed. */
  DeploymentWithDefinitions given(Supplier<DeploymentWithDefinitions> deployment);
}
