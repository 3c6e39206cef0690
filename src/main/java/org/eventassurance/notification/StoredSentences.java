package org.eventassurance.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;

/**
 * Sentences as the ledger keeps them: JSON with the English words and what is put in, so that the
 * recipient's language is chosen when the mail is written.
 */
final class StoredSentences {

  /** The longest JSON of a sentence, and of a message. */
  private static final int LONGEST_SENTENCE = 4000;

  private static final int LONGEST_MESSAGE = 20_000;

  /** Of a sentence that is too long, this much is kept: escaped, it still fits. */
  private static final int KEPT = 1000;

  private static final String ENGLISH = "english";
  private static final String ARGUMENTS = "arguments";
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredSentences() {}

  static String write(Sentence sentence) {
    return bounded(sentence).toString();
  }

  /** Lines that would make the message too long are left out from the end. */
  static String write(List<Sentence> message) {
    ArrayNode lines = JSON.createArrayNode();
    int length = 2;
    for (Sentence sentence : message) {
      JsonNode line = bounded(sentence);
      length += line.toString().length() + 1;
      if (length > LONGEST_MESSAGE) {
        break;
      }
      lines.add(line);
    }
    return lines.toString();
  }

  static Sentence read(String json) {
    return sentence(tree(json));
  }

  static List<Sentence> readAll(String json) {
    return json == null
        ? List.of()
        : StreamSupport.stream(tree(json).spliterator(), false)
            .map(StoredSentences::sentence)
            .toList();
  }

  private static JsonNode bounded(Sentence sentence) {
    JsonNode json = json(sentence);
    return json.toString().length() <= LONGEST_SENTENCE
        ? json
        : json(Sentence.of(MailText.cut(MailText.block(sentence.toString()), KEPT)));
  }

  private static ObjectNode json(Sentence sentence) {
    ObjectNode json = JSON.createObjectNode().put(ENGLISH, sentence.english());
    ArrayNode arguments = json.putArray(ARGUMENTS);
    sentence.arguments().forEach(argument -> arguments.add(argument(argument)));
    return json;
  }

  private static JsonNode argument(Object argument) {
    if (argument instanceof Sentence sentence) {
      return json(sentence);
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

  private static Sentence sentence(JsonNode json) {
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
      return sentence(json);
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

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The ledger holds no sentence but: " + json, broken);
    }
  }
}
