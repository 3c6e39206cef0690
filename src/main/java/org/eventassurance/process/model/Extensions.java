package org.eventassurance.process.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;

/** Reads the engine's own additions to an element. */
final class Extensions {

  private Extensions() {}

  static <T extends BpmnModelElementInstance> Stream<T> of(BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? Stream.empty()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
  }
}
