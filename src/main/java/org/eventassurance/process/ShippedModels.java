package org.eventassurance.process;

import java.util.List;

/** The models that the product brings along under {@code processes/} and {@code forms/}. */
public interface ShippedModels {

  /**
   * Brings the engine up to this release: deploys what is missing or outdated, leaves alone what a
   * process owner has changed, and writes down what both have changed. Called once at start, under
   * the {@link StartupLock}.
   *
   * @throws IllegalStateException if a definition that the product needs is missing afterwards
   * @throws org.camunda.bpm.engine.ParseException if a model breaks the rules
   */
  void deploy();

  /** The models that a process owner and this release have both changed. */
  List<ShippedModel> conflicts();
}
