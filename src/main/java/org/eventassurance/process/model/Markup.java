package org.eventassurance.process.model;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The XML of a process, for rules over whatever may stand in it: the typed model knows only the
 * elements and attributes of its own version.
 */
final class Markup {

  private final BpmnModelInstance model;

  Markup(BpmnModelInstance model) {
    this.model = model;
  }

  /** Every element of the file. */
  Stream<Element> elements() {
    Document document = (Document) model.getDocument().getDomSource().getNode();
    NodeList elements = document.getElementsByTagNameNS("*", "*");
    return IntStream.range(0, elements.getLength()).mapToObj(i -> (Element) elements.item(i));
  }

  static Stream<Attr> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength()).mapToObj(i -> (Attr) attributes.item(i));
  }

  /** What stands in the element itself, without its child elements. */
  static String text(Element element) {
    NodeList children = element.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(CharacterData.class::isInstance)
        .map(Node::getNodeValue)
        .reduce("", String::concat);
  }

  /** A finding about the drawn element that the XML element belongs to. */
  Finding finding(Element element, String rest) {
    ModelElementInstance drawn = drawn(element);
    return new Finding(drawn.getAttributeValue("id"), Naming.of(drawn) + " " + rest);
  }

  /** The nearest element that the author sees in the drawing: a task, a flow, an event, a pool. */
  private ModelElementInstance drawn(Element element) {
    ModelElementInstance found = model.getModelElementById(element.getAttribute("id"));
    boolean isPart = found instanceof EventDefinition;
    if (!isPart && (found instanceof FlowElement || found instanceof RootElement)) {
      return found;
    }
    return element.getParentNode() instanceof Element parent
        ? drawn(parent)
        : model.getDefinitions();
  }
}
