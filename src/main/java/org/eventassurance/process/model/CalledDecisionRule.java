package org.eventassurance.process.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** A decision that a business rule task asks exists. */
final class CalledDecisionRule implements ModelRule<BpmnModelInstance> {

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    return model.getModelElementsByType(BusinessRuleTask.class).stream()
        .filter(task -> !resolves(task, view))
        .map(
            task ->
                new Finding(
                    task.getId(),
                    ("%s asks the decision '%s', which is neither deployed nor in "
                            + "this deployment: deploy it along, or name another.")
                        .formatted(Naming.of(task), task.getCamundaDecisionRef())));
  }

  private static boolean resolves(BusinessRuleTask task, DeploymentView view) {
    String decision = task.getCamundaDecisionRef();
    return decision == null
        || Expression.isIn(decision)
        || view.resolves(ModelKind.DECISION, decision, task.getCamundaDecisionRefBinding());
  }
}
