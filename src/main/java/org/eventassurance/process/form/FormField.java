package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field in which a form takes a value.
 *
 * @param path where its value lies: the variable's name, and below it the steps into its object
 * @param hideConditions FEEL conditions, its own and those of its groups, that each hide it
 * @param definition the component as the form declares it
 */
record FormField(List<String> path, List<String> hideConditions, JsonNode definition) {

  static final Set<String> TEXTS = Set.of("textfield", "textarea");
  static final Set<String> SINGLE_CHOICES = Set.of("radio", "select");
  static final Set<String> MULTIPLE_CHOICES = Set.of("checklist", "taglist");

  private static final Set<String> SUPPORTED =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime");

  /** Whether a component takes a value at all; presentation and unsupported components do not. */
  static boolean takesValue(JsonNode component) {
    return SUPPORTED.contains(component.path("type").asText())
        && !component.path("key").asText().isBlank();
  }

  String variable() {
    return path.get(0);
  }

  String type() {
    return definition.path("type").asText();
  }

  /** The name that people see. */
  String label() {
    return text("label").or(() -> text("dateLabel")).or(() -> text("timeLabel")).orElse(variable());
  }

  boolean required() {
    return definition.path("validate").path("required").asBoolean();
  }

  Optional<String> text(String attribute) {
    return Optional.of(definition.path(attribute).asText()).filter(text -> !text.isBlank());
  }

  JsonNode constraint(String name) {
    return definition.path("validate").path(name);
  }

  /** Whether the form itself never lets anybody fill it in. */
  boolean fixed() {
    return definition.path("disabled").asBoolean() || definition.path("readonly").asBoolean();
  }

  /** What the form shows before anybody has filled it in and no variable has a value for it. */
  JsonNode preset() {
    JsonNode preset = definition.path("defaultValue");
    return preset.isMissingNode() ? empty() : preset;
  }

  /** The named source of options that the custom property {@code choices} asks for. */
  Optional<String> choices() {
    return choices(definition);
  }

  static Optional<String> choices(JsonNode component) {
    return Optional.of(component.path("properties").path("choices").asText())
        .filter(source -> !source.isBlank());
  }

  /** What the browser's form holds while the field is empty. */
  JsonNode empty() {
    if (TEXTS.contains(type())) {
      return TextNode.valueOf("");
    }
    if (MULTIPLE_CHOICES.contains(type())) {
      return JsonNodeFactory.instance.arrayNode();
    }
    return type().equals("checkbox") ? BooleanNode.FALSE : NullNode.getInstance();
  }
}
