package org.eventassurance.process.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The FEEL expressions of forms, evaluated on the server as the browser evaluates them. */
final class Feel {

  private final FeelEngineApi engine;

  Feel(Clock clock) {
    this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
  }

  static boolean isExpression(String text) {
    return text.startsWith("=");
  }

  /** The expression's value; null where it cannot be evaluated, as in the browser. */
  Object evaluate(String expression, Map<String, Object> data) {
    EvaluationResult result = engine.evaluateExpression(expression.substring(1), data);
    return result.isSuccess() ? result.result() : null;
  }

  boolean holds(String expression, Map<String, Object> data) {
    return isExpression(expression) && Boolean.TRUE.equals(evaluate(expression, data));
  }
}
