package org.eventassurance.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences as tables keep them: JSON with the English words and what is put in, so that the
 * language is chosen when somebody reads them.
 */
public final class SentenceJson {

  private static final String ENGLISH = "english";
  private static final String ARGUMENTS = "arguments";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SentenceJson() {}

  /** The sentence as JSON; what is spoken is said in all languages of the product. */
  public static ObjectNode write(Sentence sentence) {
    ObjectNode json = JSON.createObjectNode().put(ENGLISH, sentence.english());
    ArrayNode arguments = json.putArray(ARGUMENTS);
    sentence.arguments().forEach(argument -> arguments.add(argument(argument)));
    return json;
  }

  private static JsonNode argument(Object argument) {
    if (argument instanceof Sentence sentence) {
      return write(sentence);
    }
    if (argument instanceof Spoken spoken) {
      return JSON.createObjectNode()
          .put(Locale.ENGLISH.getLanguage(), spoken.in(Locale.ENGLISH))
          .put(Locale.CHINESE.getLanguage(), spoken.in(Locale.CHINESE));
    }
    if (argument instanceof List<?> list) {
      ArrayNode items = JSON.createArrayNode();
      list.forEach(item -> items.add(argument(item)));
      return items;
    }
    return argument instanceof Number ? JSON.valueToTree(argument) : text(argument);
  }

  private static JsonNode text(Object argument) {
    return JSON.getNodeFactory().textNode(String.valueOf(argument));
  }

  /**
   * The sentence of this JSON.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static Sentence parse(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("This is no sentence but: " + json, broken);
    }
  }

  /**
   * The sentences of this JSON array.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static List<Sentence> parseAll(String json) {
    try {
      List<Sentence> sentences = new ArrayList<>();
      JSON.readTree(json).forEach(sentence -> sentences.add(read(sentence)));
      return List.copyOf(sentences);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("These are no sentences but: " + json, broken);
    }
  }

  /** The sentence of this JSON; an empty one of JSON that holds none. */
  public static Sentence read(JsonNode json) {
    return new Sentence(json.path(ENGLISH).asText(), arguments(json.path(ARGUMENTS)));
  }

  private static List<Object> arguments(JsonNode json) {
    List<Object> arguments = new ArrayList<>();
    json.forEach(argument -> arguments.add(argument(argument)));
    return arguments;
  }

  private static Object argument(JsonNode json) {
    if (json.isArray()) {
      return arguments(json);
    }
    if (json.has(ENGLISH)) {
      return read(json);
    }
    if (json.isObject()) {
      return spoken(json);
    }
    return json.isNumber() ? json.numberValue() : json.asText();
  }

  private static Spoken spoken(JsonNode json) {
    return language ->
        json.path(language.getLanguage()).asText(json.path(Locale.ENGLISH.getLanguage()).asText());
  }
}
