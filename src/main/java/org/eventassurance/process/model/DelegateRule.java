package org.eventassurance.process.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A delegate expression names a bean that is exported to processes, and one that can be called. */
final class DelegateRule implements ModelRule<BpmnModelInstance> {

  private static final Pattern ONE_NAME = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

  private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");

  private final Map<String, Class<?>> beans;

  DelegateRule(Map<String, Class<?>> beans) {
    this.beans = beans;
  }

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    Markup markup = new Markup(model);
    return markup
        .elements()
        .flatMap(
            element ->
                Markup.attributes(element)
                    .filter(DelegateRule::isDelegate)
                    .filter(attribute -> !isCallable(element, attribute))
                    .map(attribute -> markup.finding(element, refusal(attribute))));
  }

  private static boolean isDelegate(Attr attribute) {
    return attribute.getLocalName().toLowerCase(Locale.ROOT).endsWith("delegateexpression");
  }

  private boolean isCallable(Element element, Attr attribute) {
    Matcher name = ONE_NAME.matcher(attribute.getValue());
    Class<?> bean = name.matches() ? beans.get(name.group(1)) : null;
    boolean isTask =
        attribute.getLocalName().equals("delegateExpression")
            && !LISTENERS.contains(element.getLocalName());
    return bean != null && (!isTask || JavaDelegate.class.isAssignableFrom(bean));
  }

  private String refusal(Attr attribute) {
    Set<String> delegates = new TreeSet<>(beans.keySet());
    beans.forEach(
        (name, type) -> {
          if (!JavaDelegate.class.isAssignableFrom(type)) {
            delegates.remove(name);
          }
        });
    return "delegates to %s, which is no such bean: use one of %s."
        .formatted(attribute.getValue(), String.join(", ", delegates));
  }
}
