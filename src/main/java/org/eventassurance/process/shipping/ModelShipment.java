package org.eventassurance.process.shipping;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.ShippedModel;
import org.eventassurance.process.ShippedModel.State;
import org.eventassurance.process.ShippedModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Ships this release's files; the engine's deployment and our records are one transaction. */
final class ModelShipment implements ShippedModels {

  private static final Logger LOG = LoggerFactory.getLogger(ModelShipment.class);
  private static final String DEPLOYMENT = "event-assurance";
  private static final String SOURCE = "product";

  private final ShippedFiles files;
  private final ModelStates states;
  private final ShipmentRecords records;
  private final FitnessCheck fitness;
  private final RepositoryService repository;
  private final TransactionOperations transaction;

  ModelShipment(
      ShippedFiles files,
      ModelStates states,
      ShipmentRecords records,
      FitnessCheck fitness,
      RepositoryService repository,
      TransactionOperations transaction) {
    this.files = files;
    this.states = states;
    this.records = records;
    this.fitness = fitness;
    this.repository = repository;
    this.transaction = transaction;
  }

  @Override
  public void deploy() {
    transaction.executeWithoutResult(
        status -> {
          Map<ShippedFile, State> found = new LinkedHashMap<>();
          files.all().forEach(file -> found.put(file, states.of(file)));
          found.forEach(ModelShipment::explain);
          found.forEach(this::keepRecord);
          ship(files.all().stream().filter(file -> isDue(found.get(file))).toList());
          fitness.requireExpectedDefinitions();
        });
  }

  @Override
  public List<ShippedModel> conflicts() {
    return records.conflicts().stream()
        .flatMap(name -> files.find(name).stream())
        .map(states::describe)
        .filter(model -> model.state() == State.CONFLICT)
        .toList();
  }

  /** Every model of this release. */
  List<ShippedModel> all() {
    return files.all().stream().map(states::describe).toList();
  }

  /**
   * Puts this release's version in force, whoever deployed the present one; that one stays in the
   * engine as an earlier version.
   *
   * @throws Problem if there is no such model
   */
  ShippedModel deploy(String name) {
    ShippedFile file = files.find(name).orElseThrow(() -> unknown(name));
    return transaction.execute(
        status -> {
          if (states.of(file) != State.OURS) {
            LOG.info("{}: deployed, because somebody asked for it.", name);
            ship(List.of(file));
          }
          return states.describe(file);
        });
  }

  private static boolean isDue(State state) {
    return state == State.MISSING || state == State.OUTDATED;
  }

  private static void explain(ShippedFile file, State state) {
    LOG.info(
        "{}: {}, because {}.",
        file.name(),
        isDue(state) ? "deployed" : "left as it is",
        state.reason());
  }

  private void keepRecord(ShippedFile file, State state) {
    switch (state) {
      case OURS -> records.shipped(file.name(), file.fingerprint());
      case OWNERS -> {
        records.conflictGone(file.name());
        warnOfMisfits(file);
      }
      case CONFLICT -> {
        records.conflictFound(file.name());
        LOG.warn(
            "{}: {}. Compare the two; POST /api/models/{}/deploy puts this release's in force.",
            file.name(),
            state.reason(),
            file.name());
        warnOfMisfits(file);
      }
      case MISSING, OUTDATED -> LOG.debug("{} is recorded when it is deployed.", file.name());
    }
  }

  /** An owner's version was checked against the release that it was deployed to, not this one. */
  private void warnOfMisfits(ShippedFile file) {
    states.latest(file).stream()
        .flatMap(latest -> fitness.misfits(latest.file()).stream())
        .forEach(misfit -> LOG.warn("{}: the process owner's version: {}", file.name(), misfit));
  }

  private void ship(List<ShippedFile> due) {
    if (due.isEmpty()) {
      return;
    }
    DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT).source(SOURCE);
    due.forEach(
        file ->
            deployment.addInputStream(
                file.file().name(), new ByteArrayInputStream(file.file().content())));
    deployment.deploy();
    due.forEach(file -> records.shipped(file.name(), file.fingerprint()));
  }

  private static Problem unknown(String name) {
    return Problem.notFound(
        "No model '%s' comes with the product; GET /api/models lists those that do.", name);
  }
}
