package org.eventassurance.process.shipping;

import java.util.Optional;
import org.eventassurance.process.ShippedModel;
import org.eventassurance.process.ShippedModel.State;
import org.eventassurance.process.model.ModelsInForce;
import org.eventassurance.process.model.ModelsInForce.ModelInForce;

/** Tells whose version of a shipped file is in force, by comparing bytes. */
final class ModelStates {

  private final ModelsInForce inForce;
  private final ShipmentRecords records;

  ModelStates(ModelsInForce inForce, ShipmentRecords records) {
    this.inForce = inForce;
    this.records = records;
  }

  State of(ShippedFile file) {
    Fingerprint ours = file.fingerprint();
    Optional<Fingerprint> lastShipped = records.lastShipped(file.name());
    Optional<Fingerprint> latest = latest(file).map(ModelInForce::file).map(Fingerprint::of);
    if (latest.isEmpty()) {
      return State.MISSING;
    }
    if (latest.get().equals(ours)) {
      return State.OURS;
    }
    if (latest.equals(lastShipped)) {
      return State.OUTDATED;
    }
    return lastShipped.filter(ours::equals).isPresent() ? State.OWNERS : State.CONFLICT;
  }

  /** The file's state with what is known about it. */
  ShippedModel describe(ShippedFile file) {
    State state = of(file);
    return new ShippedModel(
        file.name(),
        state,
        latest(file).map(ModelInForce::version).orElse(null),
        state == State.CONFLICT ? records.conflictSince(file.name()).orElse(null) : null);
  }

  Optional<ModelInForce> latest(ShippedFile file) {
    return inForce.find(file.kind(), file.key());
  }
}
