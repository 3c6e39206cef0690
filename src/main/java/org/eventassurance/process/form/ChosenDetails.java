package org.eventassurance.process.form;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a text tells of the option that is chosen at the moment. A start form is served without any
 * variables, so that all options' details stand in the text, and the browser picks.
 *
 * @param details by their name and then by the option's value
 * @param chooser the key of the field that chooses
 */
record ChosenDetails(Map<String, Map<String, String>> details, String chooser) {

  static ChosenDetails of(Map<String, Map<String, String>> details, String chooser) {
    return new ChosenDetails(details, chooser);
  }

  /** The text with an expression in the place of each {@code {{name}}}. */
  String into(String text) {
    String filled = text;
    for (Map.Entry<String, Map<String, String>> detail : details.entrySet()) {
      filled = filled.replace("{{" + detail.getKey() + "}}", expression(detail.getValue()));
    }
    return filled;
  }

  private String expression(Map<String, String> byOption) {
    String context =
        new TreeMap<>(byOption)
            .entrySet().stream()
                .map(entry -> literal(entry.getKey()) + ": " + literal(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    return "{{get value(" + context + ", " + chooser + ")}}";
  }

  /** Words as FEEL reads them within a template: on one line, without a template's own brackets. */
  private static String literal(String words) {
    String plain =
        words
            .replace("{", "(")
            .replace("}", ")")
            .replace("\\", "/")
            .replace("\"", "\\\"")
            .replaceAll("\\s+", " ");
    return "\"" + plain + "\"";
  }
}
