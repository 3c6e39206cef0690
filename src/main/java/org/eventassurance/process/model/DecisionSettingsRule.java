package org.eventassurance.process.model;

import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.NestedExceptionUtils;

/** The engine can build every decision, and its history is cleaned up some day. */
final class DecisionSettingsRule implements ModelRule<DmnModelInstance> {

  @Override
  public Stream<Finding> check(DmnModelInstance model, DeploymentView view) {
    Stream<Finding> unkept =
        model.getModelElementsByType(Decision.class).stream()
            .flatMap(
                decision ->
                    HistoryTimeToLive.fault(decision.getCamundaHistoryTimeToLiveString()).stream()
                        .map(
                            fault ->
                                new Finding(decision.getId(), Naming.of(decision) + " " + fault)));
    return Stream.concat(unkept, unbuildable(model));
  }

  private static Stream<Finding> unbuildable(DmnModelInstance model) {
    try {
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
          .buildEngine()
          .parseDecisions(model);
      return Stream.empty();
    } catch (DmnEngineException fault) {
      String id = model.getDefinitions().getId();
      return Stream.of(
          new Finding(
              id,
              Naming.of(model.getDefinitions())
                  + " cannot be built: "
                  + NestedExceptionUtils.getMostSpecificCause(fault).getMessage()));
    }
  }
}
