package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a form like a stranger who knows nothing but what the form says. */
final class FormFiller {

  private final Instant now;

  FormFiller(Instant now) {
    this.now = now;
  }

  /** Values for every required field, by its key. */
  Map<String, Object> fill(JsonNode form) {
    Map<String, Object> values = new LinkedHashMap<>();
    fill(form.path("components"), values);
    return values;
  }

  private void fill(JsonNode components, Map<String, Object> values) {
    for (JsonNode component : components) {
      if (component.path("validate").path("required").asBoolean()) {
        values.put(component.path("key").asText(), value(component));
      }
      fill(component.path("components"), values);
    }
  }

  private Object value(JsonNode field) {
    return switch (field.path("type").asText()) {
      case "number" -> number(field);
      case "checkbox" -> true;
      case "select", "radio" -> field.path("values").path(0).path("value").asText();
      case "checklist", "taglist" -> List.of(field.path("values").path(0).path("value").asText());
      case "datetime" -> time(field);
      default -> "As the field '" + label(field) + "' asks.";
    };
  }

  private static Object number(JsonNode field) {
    JsonNode least = field.path("validate").path("min");
    return Math.max(1, least.isNumber() ? (int) Math.ceil(least.asDouble()) : 1);
  }

  private String time(JsonNode field) {
    Instant tomorrow = now.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    return "date".equals(field.path("subtype").asText())
        ? tomorrow.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : tomorrow.toString();
  }

  private static String label(JsonNode field) {
    return field.path("label").asText();
  }
}
