package org.eventassurance.process.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A model brings no code along: whoever may deploy may not thereby run any class, script, connector
 * or command on the server.
 */
final class NoCodeRule implements ModelRule<BpmnModelInstance> {

  private static final String USE_A_BEAN =
      ": use an expression or a delegate expression with a bean that processes may use.";

  /** Kinds of service tasks that the engine would run by itself: mail, shell. */
  private static final Set<String> TASKS_WITH_A_TYPE =
      Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition");

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    Markup markup = new Markup(model);
    return markup
        .elements()
        .flatMap(
            element ->
                Stream.concat(
                        codeIn(element).stream(),
                        Markup.attributes(element).flatMap(it -> codeIn(element, it).stream()))
                    .map(rest -> markup.finding(element, rest + USE_A_BEAN)));
  }

  private static Optional<String> codeIn(Element element) {
    return switch (element.getLocalName()) {
      case "scriptTask" -> Optional.of("is a script task, and scripts do not run here");
      case "script" -> Optional.of("holds a script, and scripts do not run here");
      case "connector" -> Optional.of("uses a connector, and connectors do not run here");
      default -> Optional.empty();
    };
  }

  private static Optional<String> codeIn(Element element, Attr attribute) {
    String name = attribute.getLocalName();
    String value = attribute.getValue();
    if (name.toLowerCase(Locale.ROOT).endsWith("class")) {
      return Optional.of("names the Java class '" + value + "', which models may not");
    }
    if (name.equals("language")
        && element.getLocalName().toLowerCase(Locale.ROOT).contains("condition")) {
      return Optional.of("has a condition in '" + value + "', and scripts do not run here");
    }
    if (name.equals("type")
        && attribute.getNamespaceURI() != null
        && TASKS_WITH_A_TYPE.contains(element.getLocalName())
        && !value.equals("external")) {
      return Optional.of("is of the type '" + value + "', which does not run here");
    }
    return Optional.empty();
  }
}
