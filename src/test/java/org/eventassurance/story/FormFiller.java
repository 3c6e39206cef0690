package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in a form like a stranger who knows nothing but what the form says: what it comes filled in
 * with stays, and what it requires gets the first or smallest value that it takes.
 */
final class FormFiller {

  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

  private final Instant now;
  private final Map<String, Object> wishes;

  FormFiller(Instant now) {
    this(now, Map.of());
  }

  /**
   * @param wishes what a story wants answered, by the field's key; a field that takes a moment is
   *     answered with a {@link LocalDateTime}
   */
  FormFiller(Instant now, Map<String, Object> wishes) {
    this.now = now;
    this.wishes = wishes;
  }

  boolean wishes(JsonNode field) {
    return wishes.containsKey(field.path("key").asText());
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

  /** A value that a required field takes, where its options come with the form. */
  Object value(JsonNode field) {
    return value(field, Map.of());
  }

  /** Which of its options a field is answered with; the first, unless a story wants another. */
  int option(JsonNode field) {
    for (int i = 0; i < field.path("values").size(); i++) {
      if (field.path("values").path(i).path("value").asText().equals(value(field))) {
        return i;
      }
    }
    return 0;
  }

  /** The moment that a field is answered with; tomorrow, unless a story wants another. */
  LocalDateTime moment(JsonNode field) {
    return (LocalDateTime)
        wishes.getOrDefault(
            field.path("key").asText(), LocalDateTime.ofInstant(tomorrow(), COMPANY));
  }

  private Object value(JsonNode field, Map<String, Object> served) {
    if (wishes(field)) {
      return wishes.get(field.path("key").asText());
    }
    return switch (field.path("type").asText()) {
      case "number" -> number(field);
      case "checkbox" -> true;
      case "select", "radio" -> firstOption(field, served);
      case "checklist", "taglist" -> List.of(firstOption(field, served));
      case "datetime" -> time(field);
      case "textarea" ->
          "As '%s' asks, in a sentence that says enough for whoever will read it."
              .formatted(label(field));
      default -> "As '%s' asks.".formatted(label(field));
    };
  }

  private static String firstOption(JsonNode field, Map<String, Object> served) {
    JsonNode options =
        field.has("valuesKey")
            ? Caller.JSON.valueToTree(served.get(field.path("valuesKey").asText()))
            : field.path("values");
    return options.path(0).path("value").asText();
  }

  /**
   * The smallest number above nothing that the field takes; of quantities one, because most things
   * can't be had in parts; of attempts all that succeeded.
   */
  private static Object number(JsonNode field) {
    if (field.path("key").asText().endsWith("SuccessPercent")) {
      return 100;
    }
    if (field.path("key").asText().endsWith("Quantity")) {
      return 1;
    }
    double least = field.path("validate").path("min").asDouble();
    int digits = field.path("decimalDigits").asInt();
    return digits == 0 ? (Object) (int) Math.max(1, Math.ceil(least)) : leastDecimal(least, digits);
  }

  private static double leastDecimal(double least, int digits) {
    return Math.max(least, Math.pow(10, -digits));
  }

  private String time(JsonNode field) {
    return "date".equals(field.path("subtype").asText())
        ? LocalDate.ofInstant(tomorrow(), COMPANY).toString()
        : tomorrow().toString();
  }

  private Instant tomorrow() {
    return now.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
  }

  private static String label(JsonNode field) {
    return field.path("label").asText();
  }
}
