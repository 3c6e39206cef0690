package org.eventassurance.process.model;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** A called process exists and belongs to the caller's event. */
final class CalledProcessRule implements ModelRule<BpmnModelInstance> {

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    return model.getModelElementsByType(CallActivity.class).stream()
        .flatMap(
            call ->
                Stream.of(target(call, view), businessKey(call))
                    .flatMap(Optional::stream)
                    .map(fault -> new Finding(call.getId(), Naming.of(call) + " " + fault)));
  }

  private static Optional<String> target(CallActivity call, DeploymentView view) {
    String processId = call.getCalledElement();
    if (processId == null || processId.isBlank()) {
      return Optional.of("calls no process: name the id of the process that it calls.");
    }
    boolean resolves =
        Expression.isIn(processId)
            || view.resolves(ModelKind.PROCESS, processId, call.getCamundaCalledElementBinding());
    return resolves
        ? Optional.empty()
        : Optional.of(
            ("calls the process '%s', which is neither deployed nor in this "
                    + "deployment: deploy it along, or name another.")
                .formatted(processId));
  }

  private static Optional<String> businessKey(CallActivity call) {
    boolean handedOn =
        Extensions.of(call, CamundaIn.class)
            .map(CamundaIn::getCamundaBusinessKey)
            .filter(Objects::nonNull)
            .anyMatch(key -> key.matches("[$#]\\{\\s*execution\\.processBusinessKey\\s*}"));
    return handedOn
        ? Optional.empty()
        : Optional.of(
            "does not hand on the event's code: set its business key to "
                + "#{execution.processBusinessKey}.");
  }
}
