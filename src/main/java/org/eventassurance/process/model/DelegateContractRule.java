package org.eventassurance.process.model;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.eventassurance.process.DelegateContract;

/** A task gives its delegate the inputs that this one needs, in words that it knows. */
final class DelegateContractRule implements ModelRule<BpmnModelInstance> {

  private static final Pattern EXPRESSION = Pattern.compile("(?s).*[$#]\\{.*");

  private final List<DelegateContract> contracts;

  DelegateContractRule(List<DelegateContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    return contracts.stream()
        .flatMap(
            contract ->
                model.getModelElementsByType(Activity.class).stream()
                    .filter(task -> delegatesTo(contract.bean(), task))
                    .flatMap(task -> check(task, contract)));
  }

  private static boolean delegatesTo(String bean, Activity task) {
    String delegate = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
    return delegate != null && delegate.matches("\\s*[$#]\\{\\s*" + bean + "\\s*}\\s*");
  }

  private static Stream<Finding> check(Activity task, DelegateContract contract) {
    return new TreeMap<>(contract.inputs())
        .entrySet().stream()
            .flatMap(input -> fault(input.getKey(), text(task, input.getKey()), input.getValue()))
            .map(fault -> new Finding(task.getId(), Naming.of(task) + " " + fault));
  }

  private static Stream<String> fault(
      String input, String text, Function<String, String> vocabulary) {
    if (EXPRESSION.matcher(text).matches()) {
      return Stream.empty();
    }
    return Optional.ofNullable(vocabulary.apply(text))
        .map(expected -> "has '%s' for the input '%s': give %s.".formatted(text, input, expected))
        .stream();
  }

  private static String text(Activity task, String input) {
    return Extensions.of(task, CamundaInputOutput.class)
        .flatMap(inputs -> inputs.getCamundaInputParameters().stream())
        .filter(parameter -> parameter.getCamundaName().equals(input))
        .map(CamundaInputParameter::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }
}
