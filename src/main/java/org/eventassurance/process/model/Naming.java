package org.eventassurance.process.model;

import java.util.Locale;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Names an element as its author knows it. */
final class Naming {

  private Naming() {}

  /** Such as {@code User task 'Plan promotion' (userTask_planPromotion)}. */
  static String of(ModelElementInstance element) {
    return of(
        kind(element.getElementType().getTypeName()),
        element.getAttributeValue("name"),
        element.getAttributeValue("id"));
  }

  static String of(String kind, String name, String id) {
    return name == null || name.isBlank()
        ? kind + " '" + id + "'"
        : kind + " '" + name + "' (" + id + ")";
  }

  private static String kind(String typeName) {
    String words = typeName.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
