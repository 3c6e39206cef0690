package org.eventassurance.process.model;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The variables that a process's model speaks of. */
final class Variables {

  /** Attributes whose value is the name of a variable. */
  private static final Set<String> NAMING_ATTRIBUTES =
      Set.of(
          "resultVariable",
          "resultVariableName",
          "elementVariable",
          "initiator",
          "escalationCodeVariable",
          "errorCodeVariable",
          "errorMessageVariable",
          "variableName",
          "source",
          "target");

  /** Elements whose name is the name of a variable. */
  private static final Set<String> NAMED_ELEMENTS =
      Set.of("inputParameter", "outputParameter", "inputDataItem");

  private Variables() {}

  /**
   * What the model itself names as a variable, what its forms declare, and what processes that call
   * it hand in.
   */
  static Set<String> declared(BpmnModelInstance model, DeploymentView view) {
    return Stream.of(named(model), formFields(model, view), handedIn(model, view))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  /** What the model declares and what its expressions read. */
  static Set<String> mentioned(BpmnModelInstance model, DeploymentView view) {
    Stream<String> read =
        FoundExpression.in(model).flatMap(found -> found.expression().identifiers().stream());
    return Stream.concat(declared(model, view).stream(), read).collect(Collectors.toSet());
  }

  private static Stream<String> named(BpmnModelInstance model) {
    return new Markup(model).elements().flatMap(Variables::names);
  }

  private static Stream<String> names(Element element) {
    return Markup.attributes(element)
        .filter(
            attribute ->
                NAMING_ATTRIBUTES.contains(attribute.getLocalName())
                    || (NAMED_ELEMENTS.contains(element.getLocalName())
                        && "name".equals(attribute.getLocalName())))
        .map(Attr::getValue);
  }

  private static Stream<String> formFields(BpmnModelInstance model, DeploymentView view) {
    return FormReference.in(model)
        .flatMap(reference -> view.form(reference.formId()).stream())
        .flatMap(form -> form.variables().stream());
  }

  private static Stream<String> handedIn(BpmnModelInstance model, DeploymentView view) {
    Set<String> ids =
        model.getModelElementsByType(Process.class).stream()
            .map(Process::getId)
            .collect(Collectors.toSet());
    return view.processes()
        .flatMap(caller -> caller.getModelElementsByType(CallActivity.class).stream())
        .filter(call -> ids.contains(call.getCalledElement()))
        .flatMap(call -> Extensions.of(call, CamundaIn.class))
        .map(CamundaIn::getCamundaTarget)
        .filter(Objects::nonNull);
  }
}
