package org.eventassurance.process.model;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The definitions that will be in force once a deployment has gone through. */
final class DeploymentView {

  private final DeploymentDraft draft;
  private final ModelsInForce inForce;

  DeploymentView(DeploymentDraft draft, ModelsInForce inForce) {
    this.draft = draft;
    this.inForce = inForce;
  }

  /**
   * Whether a reference finds its definition.
   *
   * @param binding the reference's binding; {@code deployment} looks in this deployment alone
   */
  boolean resolves(ModelKind kind, String key, String binding) {
    boolean here = draft.defines(kind, key);
    return "deployment".equals(binding) ? here : here || inForce.find(kind, key).isPresent();
  }

  /** The form with this id as it will be. */
  Optional<FormModel> form(String id) {
    return draft.forms().values().stream()
        .filter(form -> form.id().equals(id))
        .findFirst()
        .or(
            () ->
                inForce
                    .find(ModelKind.FORM, id)
                    .map(found -> new ByteArrayInputStream(found.file().content()))
                    .map(FormModel::read));
  }

  /** Every process as it will be. */
  Stream<BpmnModelInstance> processes() {
    return Stream.concat(
        draft.processes().values().stream(), inForce.processes().filter(this::staysInForce));
  }

  private boolean staysInForce(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream()
        .noneMatch(process -> draft.defines(ModelKind.PROCESS, process.getId()));
  }
}
