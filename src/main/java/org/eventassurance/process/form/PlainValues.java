package org.eventassurance.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Reads variables as plain JSON. Nothing is ever turned into an object of a class that a caller
 * names: serialized Java objects, files and bytes are refused, and of an {@code Object} value only
 * its JSON text is looked at.
 */
final class PlainValues {

  private PlainValues() {}

  /**
   * @throws RefusedValue if the value is of a kind that no form sends
   */
  static JsonNode read(TypedValue value) throws RefusedValue {
    if (value instanceof SerializableValue serializable) {
      return readSerialized(serializable);
    }
    Object plain = value == null ? null : value.getValue();
    if (plain == null) {
      return NullNode.getInstance();
    }
    if (isPlain(plain)) {
      return JsonTree.MAPPER.valueToTree(plain);
    }
    throw unreadable();
  }

  private static JsonNode readSerialized(SerializableValue value) throws RefusedValue {
    if (value.isDeserialized()
        || !SerializationDataFormats.JSON.getName().equals(value.getSerializationDataFormat())) {
      throw unreadable();
    }
    String json = value.getValueSerialized();
    if (json == null || json.isBlank()) {
      return NullNode.getInstance();
    }
    try {
      return JsonTree.MAPPER.readTree(json);
    } catch (JsonProcessingException invalid) {
      throw unreadable();
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof Date
        || value instanceof Collection
        || value instanceof Map;
  }

  private static RefusedValue unreadable() {
    return new RefusedValue("cannot be read: send text, a number, true or false, or JSON.");
  }
}
