package org.eventassurance.process.model;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.eventassurance.process.ModelContract;

/** An expression can be read and calls nothing but beans that are exported to processes. */
final class ExpressionRule implements ModelRule<BpmnModelInstance> {

  /** Names that the engine itself gives to every expression. */
  private static final Set<String> BUILT_IN =
      Set.of("execution", "task", "externalTask", "authenticatedUserId");

  private static final Set<String> FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime", "S", "JSON");

  /** What would lead from an expression to the whole engine or to any class. */
  private static final Set<String> OUT_OF_REACH =
      Set.of(
          "class",
          "getClass",
          "processEngine",
          "getProcessEngine",
          "processEngineServices",
          "getProcessEngineServices");

  private final Map<String, Class<?>> beans;
  private final List<ModelContract> contracts;

  ExpressionRule(Map<String, Class<?>> beans, List<ModelContract> contracts) {
    this.beans = beans;
    this.contracts = contracts;
  }

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    Markup markup = new Markup(model);
    Set<String> variables = variables(model, view);
    return FoundExpression.in(model)
        .flatMap(
            found ->
                faults(found.expression(), variables)
                    .map(
                        fault ->
                            markup.finding(
                                found.element(),
                                "has the expression " + found.expression().text() + ", " + fault)));
  }

  private Set<String> variables(BpmnModelInstance model, DeploymentView view) {
    Set<String> variables = new HashSet<>(Variables.declared(model, view));
    contracts.stream()
        .filter(contract -> model.getModelElementById(contract.processId()) != null)
        .forEach(contract -> variables.addAll(contract.variables()));
    return variables;
  }

  private Stream<String> faults(Expression expression, Set<String> variables) {
    Stream<String> syntax =
        expression.fault().stream().map(fault -> "which cannot be read: " + fault + ".");
    Stream<String> functions =
        expression.functions().stream()
            .filter(function -> !FUNCTIONS.contains(function))
            .map(function -> "but there is no function '" + function + "'.");
    Stream<String> calls =
        expression.calls().stream().flatMap(call -> fault(call, variables).stream());
    return Stream.of(syntax, functions, calls, escapes(expression)).flatMap(faults -> faults);
  }

  private Optional<String> fault(Expression.Call call, Set<String> variables) {
    Class<?> bean = beans.get(call.root());
    if (bean != null) {
      return call.direct() && !hasMethod(bean, call)
          ? Optional.of(noMethod(call))
          : Optional.empty();
    }
    boolean known =
        call.root().isEmpty() || BUILT_IN.contains(call.root()) || variables.contains(call.root());
    return known ? Optional.empty() : Optional.of(unknown(call));
  }

  private static Stream<String> escapes(Expression expression) {
    Stream<String> named =
        expression.properties().stream()
            .filter(OUT_OF_REACH::contains)
            .map(property -> "but expressions may not use '" + property + "'.");
    Stream<String> computed =
        expression.rootsOfComputedProperties().stream()
            .filter(BUILT_IN::contains)
            .map(root -> "but what it reads of '" + root + "' must be written out.");
    return Stream.concat(named, computed);
  }

  private static boolean hasMethod(Class<?> bean, Expression.Call call) {
    return Stream.of(bean.getMethods())
        .filter(method -> method.getName().equals(call.method()))
        .anyMatch(method -> accepts(method, call.arguments()));
  }

  private static boolean accepts(Method method, int arguments) {
    return method.isVarArgs()
        ? arguments >= method.getParameterCount() - 1
        : arguments == method.getParameterCount();
  }

  private static String noMethod(Expression.Call call) {
    return "but the bean '%s' has no '%s' with %d arguments."
        .formatted(call.root(), call.method(), call.arguments());
  }

  private String unknown(Expression.Call call) {
    return "but '%s' is neither a variable of this process nor a bean that processes may use (%s)."
        .formatted(call.root(), String.join(", ", new TreeSet<>(beans.keySet())));
  }
}
