package org.eventassurance.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The content of a file of translations: a JSON object whose names are the English words, exactly
 * as a model or the product writes them, and whose values are the same words in another language.
 *
 * @param terms the other language's words by the English ones
 */
public record Translations(Map<String, String> terms) {

  /** No translation at all. */
  public static final Translations NONE = new Translations(Map.of());

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public Translations {
    terms = Map.copyOf(terms);
  }

  /** The name of the file that holds a language's words, such as {@code zh.json}. */
  public static String fileName(Locale language) {
    return language.getLanguage() + ".json";
  }

  /**
   * Reads a file's content.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Translations read(byte[] content) {
    try {
      JsonNode root = MAPPER.readTree(content);
      root.properties().forEach(term -> requireText(term.getKey(), term.getValue()));
      if (!root.isObject()) {
        throw new IllegalArgumentException("it must be one JSON object.");
      }
      return new Translations(MAPPER.convertValue(root, new TypeReference<>() {}));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  /** These translations, and over them the others, which win where both have a term. */
  public Translations with(Translations others) {
    Map<String, String> both = new HashMap<>(terms);
    both.putAll(others.terms);
    return new Translations(both);
  }

  private static void requireText(String english, JsonNode translation) {
    if (english.isBlank() || !translation.isTextual() || translation.asText().isBlank()) {
      throw new IllegalArgumentException(
          "'%s' must be followed by its translation, a text.".formatted(english));
    }
  }
}
