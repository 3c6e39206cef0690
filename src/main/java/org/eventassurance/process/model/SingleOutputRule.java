package org.eventassurance.process.model;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A table of which a process takes bare values, not rows, has one output. */
final class SingleOutputRule implements ModelRule<DmnModelInstance> {

  private static final Set<String> BARE_VALUES = Set.of("collectEntries", "singleEntry");

  @Override
  public Stream<Finding> check(DmnModelInstance model, DeploymentView view) {
    return model.getModelElementsByType(Decision.class).stream()
        .filter(SingleOutputRule::hasSeveralOutputs)
        .flatMap(decision -> askers(decision, view).map(task -> finding(decision, task)));
  }

  private static boolean hasSeveralOutputs(Decision decision) {
    return TableCell.table(decision).filter(table -> table.getOutputs().size() > 1).isPresent();
  }

  private static Stream<BusinessRuleTask> askers(Decision decision, DeploymentView view) {
    return view.processes()
        .flatMap(process -> process.getModelElementsByType(BusinessRuleTask.class).stream())
        .filter(task -> decision.getId().equals(task.getCamundaDecisionRef()))
        .filter(task -> BARE_VALUES.contains(String.valueOf(task.getCamundaMapDecisionResult())));
  }

  private static Finding finding(Decision decision, BusinessRuleTask task) {
    return new Finding(
        decision.getId(),
        ("%s has several outputs, but %s takes one value of each row: keep one "
                + "output, and put what people read into an annotation.")
            .formatted(Naming.of(decision), Naming.of(task)));
  }
}
