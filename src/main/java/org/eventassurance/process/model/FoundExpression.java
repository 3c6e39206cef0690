package org.eventassurance.process.model;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A text of a process that the engine evaluates as an expression.
 *
 * @param element the XML element that holds it
 * @param expression what it says
 */
record FoundExpression(Element element, Expression expression) {

  private static final Set<String> PROSE = Set.of("documentation", "textAnnotation");

  /** Every expression of a file. */
  static Stream<FoundExpression> in(BpmnModelInstance model) {
    return new Markup(model)
        .elements()
        .filter(element -> !isProse(element))
        .flatMap(
            element ->
                texts(element)
                    .filter(Expression::isIn)
                    .map(text -> new FoundExpression(element, Expression.read(text))));
  }

  private static Stream<String> texts(Element element) {
    return Stream.concat(
        Markup.attributes(element).map(Attr::getValue), Stream.of(Markup.text(element)));
  }

  /** What people read, except on a user task: its documentation becomes the task's description. */
  private static boolean isProse(Element element) {
    if (!(element.getParentNode() instanceof Element parent)) {
      return false;
    }
    boolean isDescription = "userTask".equals(parent.getLocalName());
    return (PROSE.contains(element.getLocalName()) && !isDescription)
        || PROSE.contains(parent.getLocalName());
  }
}
