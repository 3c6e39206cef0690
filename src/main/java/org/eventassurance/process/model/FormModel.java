package org.eventassurance.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Camunda Form.
 *
 * @param id the form's id
 * @param fields its components with those of its groups, also those that hold no value
 */
record FormModel(String id, List<Field> fields) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException if this is no form, saying what it lacks
   */
  static FormModel read(InputStream content) {
    JsonNode form = json(content);
    String id = form.path("id").asText();
    if (id.isBlank()) {
      throw new IllegalArgumentException("it has no id.");
    }
    if (!"default".equals(form.path("type").asText()) || !form.path("components").isArray()) {
      throw new IllegalArgumentException("it is no Camunda Form: draw it in Camunda Modeler.");
    }
    return new FormModel(id, fields(form, "").toList());
  }

  /** The names under which the form submits values. */
  Set<String> variables() {
    return fields.stream()
        .filter(Field::holdsValue)
        .map(Field::variable)
        .collect(Collectors.toSet());
  }

  private static JsonNode json(InputStream content) {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "line %d: %s."
              .formatted(unreadable.getLocation().getLineNr(), unreadable.getOriginalMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Stream<Field> fields(JsonNode parent, String path) {
    return StreamSupport.stream(parent.path("components").spliterator(), false)
        .flatMap(
            component ->
                Stream.concat(
                    Stream.of(new Field(path, component)),
                    fields(component, path + prefix(component))));
  }

  private static String prefix(JsonNode group) {
    String path = group.path("path").asText();
    return path.isEmpty() ? "" : path + ".";
  }

  /**
   * One component.
   *
   * @param path the path of the group that it is in, with a dot at its end; usually empty
   * @param json the component
   */
  record Field(String path, JsonNode json) {

    String type() {
      return json.path("type").asText();
    }

    boolean holdsValue() {
      return json.hasNonNull("key");
    }

    /** The whole name of its value. */
    String key() {
      return path + json.path("key").asText();
    }

    /** The process variable that its value becomes or is part of. */
    String variable() {
      return key().split("\\.", 2)[0];
    }

    /** The source of its options, or of what it tells of them; empty if it names none. */
    String choices() {
      JsonNode properties = json.path("properties");
      return properties.path("choices").asText(properties.path("details").asText());
    }

    /** When it is hidden, empty if never. */
    String hideCondition() {
      return json.path("conditional").path("hide").asText();
    }

    Finding finding(String rest) {
      String id = json.path("id").asText();
      String label = json.path("label").asText(json.path("dateLabel").asText());
      return new Finding(id, Naming.of("Field", label, holdsValue() ? key() : id) + " " + rest);
    }
  }
}
