package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eventassurance.process.FormChoices;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;

/** Finds the options that a field offers, wherever its form takes them from. */
final class FieldOptions {

  private final ObjectProvider<FormChoices> choices;
  private final Feel feel;
  private final ReaderLanguage reader;

  FieldOptions(ObjectProvider<FormChoices> choices, Feel feel, ReaderLanguage reader) {
    this.choices = choices;
    this.feel = feel;
    this.reader = reader;
  }

  /**
   * The options of a field.
   *
   * @param served the variables and facts with which the form was served
   * @param data the form's values as of now
   */
  List<Option> of(FormField field, JsonNode served, Map<String, Object> data) {
    return nodes(field, served, data).map(FieldOptions::option).toList();
  }

  /**
   * The options of a named source in the reader's language, as a form's {@code values}.
   *
   * @throws IllegalStateException if nobody provides that source
   */
  ArrayNode from(String source) {
    List<FormChoices.Choice> offered = source(source).choices(reader.now());
    ArrayNode options = JsonTree.MAPPER.valueToTree(offered);
    FormText.translate(options, reader.words());
    return options;
  }

  /**
   * What a named source tells of its options in the reader's language, by name and option.
   *
   * @throws IllegalStateException if nobody provides that source
   */
  Map<String, Map<String, String>> details(String source) {
    return source(source).details(reader.now());
  }

  private FormChoices source(String name) {
    return choices.stream()
        .filter(candidate -> candidate.source().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The form asks for choices '" + name + "', which nobody provides."));
  }

  private Stream<JsonNode> nodes(FormField field, JsonNode served, Map<String, Object> data) {
    Optional<String> source = field.choices();
    if (source.isPresent()) {
      return elements(from(source.get()));
    }
    Optional<String> key = field.text("valuesKey");
    if (key.isPresent()) {
      return elements(served.path(key.get()));
    }
    return field
        .text("valuesExpression")
        .map(expression -> feel.evaluate(expression, data))
        .map(options -> elements(JsonTree.MAPPER.valueToTree(options)))
        .orElseGet(() -> elements(field.definition().path("values")));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Option option(JsonNode node) {
    JsonNode value = node.isObject() ? node.path("value") : node;
    return new Option(value, node.path("label").asText(value.asText()));
  }

  /** One option: what is submitted and what is read. */
  record Option(JsonNode value, String label) {}
}
