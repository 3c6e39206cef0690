package org.eventassurance.process.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A user task or start event that names its form. Names that are computed at run time are left out.
 *
 * @param element the task or event
 * @param formId the form's id
 * @param binding the binding, null for the default
 */
public record FormReference(FlowNode element, String formId, String binding) {

  /** Every reference of a process file. */
  public static Stream<FormReference> in(BpmnModelInstance model) {
    Stream<FormReference> tasks =
        model.getModelElementsByType(UserTask.class).stream()
            .map(
                task ->
                    new FormReference(
                        task, task.getCamundaFormRef(), task.getCamundaFormRefBinding()));
    Stream<FormReference> starts =
        model.getModelElementsByType(StartEvent.class).stream()
            .map(
                start ->
                    new FormReference(
                        start, start.getCamundaFormRef(), start.getCamundaFormRefBinding()));
    return Stream.concat(tasks, starts)
        .filter(reference -> reference.formId != null && !Expression.isIn(reference.formId));
  }

  /** The element's name and id, for a message. */
  public String elementName() {
    return Naming.of(element);
  }
}
