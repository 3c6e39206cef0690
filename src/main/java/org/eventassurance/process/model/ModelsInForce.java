package org.eventassurance.process.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The latest version of every deployed definition. */
public interface ModelsInForce {

  /** The latest version of the definition with this id, empty if there is none. */
  Optional<ModelInForce> find(ModelKind kind, String key);

  /** The latest version of every process; for reading only. */
  Stream<BpmnModelInstance> processes();

  /**
   * The latest version of one definition.
   *
   * @param version the engine's version number, from 1
   * @param file the file that it was deployed from
   */
  record ModelInForce(int version, ModelFile file) {}
}
