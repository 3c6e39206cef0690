package org.eventassurance.language;

import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one language as of now. What has no translation is said in English: it is better
 * understood late than not said.
 */
public final class Words {

  /** The words as they are written. */
  public static final Words ENGLISH = new Words(Locale.ENGLISH, Map.of());

  private final Locale language;
  private final Map<String, String> terms;

  Words(Locale language, Map<String, String> terms) {
    this.language = language;
    this.terms = terms;
  }

  /** These words, and over them the translations. */
  public Words with(Translations more) {
    return new Words(language, new Translations(terms).with(more).terms());
  }

  /** These words in the language; itself where nobody has translated it; null for null. */
  public String say(String english) {
    return english == null ? null : terms.getOrDefault(english, english);
  }

  /** The sentence with its arguments in the language. */
  public String say(Sentence sentence) {
    if (sentence.arguments().isEmpty()) {
      return say(sentence.english());
    }
    Object[] arguments = sentence.arguments().stream().map(this::argument).toArray();
    try {
      return say(sentence.english()).formatted(arguments);
    } catch (IllegalFormatException badlyTranslated) {
      return sentence.english().formatted(arguments);
    }
  }

  private Object argument(Object argument) {
    if (argument instanceof List<?> list) {
      return list.stream()
          .map(this::argument)
          .map(String::valueOf)
          .collect(Collectors.joining(say(", ")));
    }
    if (argument instanceof Spoken spoken) {
      return spoken.in(language);
    }
    return argument instanceof Sentence sentence ? say(sentence) : argument;
  }
}
