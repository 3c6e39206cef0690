package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** JSON objects as trees whose leaves are found along a field's path. */
final class JsonTree {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .findAndAddModules()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private JsonTree() {}

  /** The node at the end of the path; a missing node where the path leads nowhere. */
  static JsonNode at(JsonNode root, List<String> path) {
    JsonNode node = root;
    for (String step : path) {
      node = node.path(step);
    }
    return node;
  }

  /** Puts the value at the end of the path and makes the objects on the way. */
  static void put(ObjectNode root, List<String> path, JsonNode value) {
    ObjectNode parent = root;
    for (String step : path.subList(0, path.size() - 1)) {
      parent = parent.get(step) instanceof ObjectNode existing ? existing : parent.putObject(step);
    }
    parent.set(path.get(path.size() - 1), value);
  }

  /** The object's members as plain Java values. */
  static Map<String, Object> members(JsonNode object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.forEachEntry((name, value) -> members.put(name, plain(value)));
    return members;
  }

  /** The node as text, boolean, Long, Double, list or map; null where there is nothing. */
  static Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      case ARRAY -> elements(node);
      case OBJECT -> members(node);
      default -> null;
    };
  }

  private static Object number(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    return node.doubleValue();
  }

  private static List<Object> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonTree::plain).toList();
  }
}
