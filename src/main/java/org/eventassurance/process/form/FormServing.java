package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.eventassurance.process.language.ReaderLanguage;

/**
 * Serves forms as their reader needs them: in their language, with the options and facts of this
 * moment.
 */
final class FormServing {

  private final EngineAccess engine;
  private final FieldOptions options;
  private final ServedData data;
  private final ReaderLanguage language;

  FormServing(EngineAccess engine, FieldOptions options, ServedData data, ReaderLanguage language) {
    this.engine = engine;
    this.options = options;
    this.data = data;
    this.language = language;
  }

  /** A deployed form in the caller's language; a form of another kind is passed on untouched. */
  InputStream serve(InputStream deployed) {
    byte[] content = content(deployed);
    if (!isJson(content)) {
      return new ByteArrayInputStream(content);
    }
    try {
      JsonNode form = JsonTree.MAPPER.readTree(content);
      FormText.translate(form, language.words());
      engine.asProduct(
          context -> {
            dressAll(form);
            return null;
          });
      return new ByteArrayInputStream(JsonTree.MAPPER.writeValueAsBytes(form));
    } catch (IOException broken) {
      throw new UncheckedIOException("The deployed form is not readable JSON.", broken);
    }
  }

  /** The facts about a task, in the caller's language. */
  ObjectNode facts(String taskId) {
    return engine.asProduct(context -> data.facts(context.getTaskManager().findTaskById(taskId)));
  }

  /** A fact as Tasklist reads it. */
  static TypedValue typed(JsonNode fact) {
    return fact.isContainerNode()
        ? SpinValues.jsonValue(fact.toString()).create()
        : Variables.untypedValue(JsonTree.plain(fact));
  }

  private void dressAll(JsonNode container) {
    for (JsonNode component : container.path("components")) {
      dress((ObjectNode) component);
      dressAll(component);
    }
  }

  /** Everything that depends on the moment is put into a component here. */
  private void dress(ObjectNode component) {
    FormField.choices(component)
        .ifPresent(
            source -> {
              component.remove(List.of("valuesKey", "valuesExpression"));
              component.set("values", options.from(source));
            });
    String details = component.path("properties").path("details").asText();
    if (!details.isBlank()) {
      String chooser = component.path("properties").path("of").asText();
      component.put(
          "text",
          ChosenDetails.of(options.details(details), chooser)
              .into(component.path("text").asText()));
    }
  }

  private static boolean isJson(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  private static byte[] content(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The deployed form cannot be read.", broken);
    }
  }
}
