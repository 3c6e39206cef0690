package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in a form like a stranger who knows nothing but what the form says: what it comes filled in
 * with stays, and what it requires gets the first or smallest value that it takes.
 */
final class FormFiller {

  private final Instant now;

  FormFiller(Instant now) {
    this.now = now;
  }

  /** Values for every required field of a form that comes without any values, by its key. */
  Map<String, Object> fill(JsonNode form) {
    return fill(form, Map.of());
  }

  /**
   * Values for every field that is required or came filled in, by its key.
   *
   * @param served what the form was served with, by name
   */
  Map<String, Object> fill(JsonNode form, Map<String, Object> served) {
    Map<String, Object> values = new LinkedHashMap<>();
    fill(form.path("components"), served, values);
    return values;
  }

  private void fill(JsonNode components, Map<String, Object> served, Map<String, Object> values) {
    for (JsonNode component : components) {
      String key = component.path("key").asText();
      if (served.get(key) != null) {
        values.put(key, served.get(key));
      } else if (component.has("defaultValue")) {
        values.put(key, Caller.JSON.convertValue(component.path("defaultValue"), Object.class));
      } else if (component.path("validate").path("required").asBoolean()) {
        values.put(key, value(component, served));
      }
      fill(component.path("components"), served, values);
    }
  }

  private Object value(JsonNode field, Map<String, Object> served) {
    return switch (field.path("type").asText()) {
      case "number" -> number(field);
      case "checkbox" -> true;
      case "select", "radio" -> firstOption(field, served);
      case "checklist", "taglist" -> List.of(firstOption(field, served));
      case "datetime" -> time(field);
      default -> "As the field '" + label(field) + "' asks.";
    };
  }

  private static String firstOption(JsonNode field, Map<String, Object> served) {
    JsonNode options =
        field.has("valuesKey")
            ? Caller.JSON.valueToTree(served.get(field.path("valuesKey").asText()))
            : field.path("values");
    return options.path(0).path("value").asText();
  }

  /** The smallest number above nothing that the field takes. */
  private static Object number(JsonNode field) {
    double least = field.path("validate").path("min").asDouble();
    int digits = field.path("decimalDigits").asInt();
    return digits == 0 ? (Object) (int) Math.max(1, Math.ceil(least)) : leastDecimal(least, digits);
  }

  private static double leastDecimal(double least, int digits) {
    return Math.max(least, Math.pow(10, -digits));
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
