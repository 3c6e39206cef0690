package org.eventassurance.language;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of a file of translations: a JSON object whose names are the English words, exactly
 * as a model or the product writes them, and whose values are the same words in another language.
 *
 * <p>A template in double braces, such as <code>{{event.name}}</code>, stays as it is.
 *
 * @param terms the other language's words by the English ones
 */
public record Translations(Map<String, String> terms) {

  /** No translation at all. */
  public static final Translations NONE = new Translations(Map.of());

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}");

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
      if (!root.isObject()) {
        throw new IllegalArgumentException("it must be one JSON object.");
      }
      root.forEachEntry(Translations::requireText);
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
    if (!templates(english).equals(templates(translation.asText()))) {
      throw new IllegalArgumentException(
          "'%s' must keep what stands in double braces.".formatted(english));
    }
  }

  private static Set<String> templates(String text) {
    return TEMPLATE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
