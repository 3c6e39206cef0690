package org.eventassurance.process.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

/**
 * A form is a Camunda Form that exists: what people submit is held against it. A task without a
 * form is fine.
 */
final class FormReferenceRule implements ModelRule<BpmnModelInstance> {

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    Stream<Finding> unresolved =
        FormReference.in(model)
            .filter(
                reference ->
                    !view.resolves(ModelKind.FORM, reference.formId(), reference.binding()))
            .map(
                reference ->
                    finding(
                        reference.element(),
                        ("refers to the form '%s', which is neither deployed nor in "
                                + "this deployment: deploy it along, or name another.")
                            .formatted(reference.formId())));
    return Stream.concat(unresolved, otherForms(model));
  }

  private static Stream<Finding> otherForms(BpmnModelInstance model) {
    Stream<FlowNode> tasks =
        model.getModelElementsByType(UserTask.class).stream()
            .filter(task -> task.getCamundaFormKey() != null || hasFormData(task))
            .map(FlowNode.class::cast);
    Stream<FlowNode> starts =
        model.getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getCamundaFormKey() != null || hasFormData(start))
            .map(FlowNode.class::cast);
    return Stream.concat(tasks, starts)
        .map(
            element ->
                finding(
                    element,
                    "has a form key or generated form fields: refer to a Camunda "
                        + "Form instead (Form, Type: Camunda Forms)."));
  }

  private static boolean hasFormData(FlowNode element) {
    return Extensions.of(element, CamundaFormData.class).findAny().isPresent();
  }

  private static Finding finding(FlowNode element, String rest) {
    return new Finding(element.getId(), Naming.of(element) + " " + rest);
  }
}
