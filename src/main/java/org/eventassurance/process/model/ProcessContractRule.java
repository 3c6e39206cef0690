package org.eventassurance.process.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.eventassurance.process.ModelContract;

/** A process keeps the ids, messages and variables that Java refers to. */
final class ProcessContractRule implements ModelRule<BpmnModelInstance> {

  private final List<ModelContract> contracts;

  ProcessContractRule(List<ModelContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    return contracts.stream()
        .flatMap(
            contract ->
                model.getModelElementsByType(Process.class).stream()
                    .filter(process -> process.getId().equals(contract.processId()))
                    .flatMap(process -> check(process, contract, view)));
  }

  private static Stream<Finding> check(
      Process process, ModelContract contract, DeploymentView view) {
    BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
    Stream<String> elements =
        contract.elements().stream()
            .filter(id -> model.getModelElementById(id) == null)
            .map(id -> "has no element with the id '%s' any more".formatted(id));
    Stream<String> messages =
        missing(contract.messages(), messages(model))
            .map(name -> "has no event that waits for the message '%s' any more".formatted(name));
    Stream<String> variables =
        missing(contract.variables(), Variables.mentioned(model, view))
            .map(name -> "does not mention the variable '%s' any more".formatted(name));
    return Stream.of(elements, messages, variables)
        .flatMap(faults -> faults)
        .map(
            fault ->
                new Finding(
                    process.getId(),
                    Naming.of(process) + " " + fault + ", but the product needs it: keep it."));
  }

  private static Stream<String> missing(Set<String> needed, Set<String> present) {
    return needed.stream().filter(name -> !present.contains(name)).sorted();
  }

  private static Set<String> messages(BpmnModelInstance model) {
    Stream<Message> ofEvents =
        model.getModelElementsByType(MessageEventDefinition.class).stream()
            .filter(definition -> definition.getParentElement() instanceof CatchEvent)
            .map(MessageEventDefinition::getMessage);
    Stream<Message> ofTasks =
        model.getModelElementsByType(ReceiveTask.class).stream().map(ReceiveTask::getMessage);
    return Stream.concat(ofEvents, ofTasks)
        .filter(Objects::nonNull)
        .map(Message::getName)
        .collect(Collectors.toSet());
  }
}
