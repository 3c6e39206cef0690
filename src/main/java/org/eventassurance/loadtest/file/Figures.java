package org.eventassurance.loadtest.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.eventassurance.language.Sentence;

/**
 * The figures of a JSON object, which are numbers of at least 0.
 *
 * @param path where the object stands in the file
 */
record Figures(Source source, String path, JsonNode node) {

  Figures of(String field) {
    return new Figures(source, path.isEmpty() ? field : path + "." + field, node.path(field));
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** The number of a field. */
  double number(String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber() || !Double.isFinite(value.asDouble()) || value.asDouble() < 0) {
      throw source.wrongValue(
          of(field).path(),
          Sentence.of("Here belongs a number of at least 0, not %s.", shown(value)));
    }
    return value.asDouble();
  }

  /** The number of a field that is there only if it was asked for; null if it is not. */
  Double numberOrNull(String field) {
    return has(field) ? number(field) : null;
  }

  private static Object shown(JsonNode value) {
    if (value.isMissingNode()) {
      return Sentence.of("nothing");
    }
    String text = value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
