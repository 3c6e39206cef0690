package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.eventassurance.language.Words;

/** What people read in a form. Its templates and keys stay as they are in every language. */
final class FormText {

  /** The members that hold words, in components, their options, columns and adornments. */
  private static final List<String> WORDS =
      List.of(
          "label",
          "dateLabel",
          "timeLabel",
          "description",
          "text",
          "content",
          "alt",
          "prefixAdorner",
          "suffixAdorner",
          "patternErrorMessage");

  private static final List<String> NO_WORDS = List.of("properties", "defaultValue");

  private FormText() {}

  /** Says the form, or a part of it, in the words. */
  static void translate(JsonNode part, Words words) {
    if (part instanceof ObjectNode object) {
      WORDS.stream()
          .filter(member -> object.path(member).isTextual())
          .forEach(member -> object.put(member, words.say(object.get(member).textValue())));
    }
    part.forEachEntry(
        (name, member) -> {
          if (!NO_WORDS.contains(name)) {
            translate(member, words);
          }
        });
    if (part.isArray()) {
      part.forEach(element -> translate(element, words));
    }
  }

  /** Says in the words what the texts within an object or a list say; options' values stay. */
  static void translateFact(JsonNode fact, Words words) {
    if (fact instanceof ObjectNode object) {
      object.properties().stream()
          .filter(member -> !member.getKey().equals("value"))
          .forEach(member -> member.setValue(said(member.getValue(), words)));
    } else if (fact instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, said(list.get(i), words));
      }
    }
  }

  private static JsonNode said(JsonNode value, Words words) {
    if (value.isTextual()) {
      return TextNode.valueOf(words.say(value.textValue()));
    }
    translateFact(value, words);
    return value;
  }
}
