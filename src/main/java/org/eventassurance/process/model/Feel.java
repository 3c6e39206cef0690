package org.eventassurance.process.model;

import static java.util.stream.Collectors.toCollection;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The expression language of tables and forms, read by the engine's own FEEL engine. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern OTHER_LITERAL = Pattern.compile("true|false|-?\\d*\\.?\\d+");
  private static final Pattern WORDS = Pattern.compile("[\\s,]*");
  private static final Pattern TEST_OF_WORDS =
      Pattern.compile("\\s*(not\\s*\\([\\s,]*\\)|[\\s,]*)");

  private Feel() {}

  /** Whether the text is an expression, as in an output cell. */
  static boolean isExpression(String text) {
    return ENGINE.parseExpression(text).isSuccess();
  }

  /** Whether the text is a test, as in an input cell. */
  static boolean isTest(String text) {
    return ENGINE.parseUnaryTests(text).isSuccess();
  }

  /** The value of a text that is one literal: a quoted text, a number, true or false. */
  static Optional<String> literal(String text) {
    Matcher quoted = TEXT.matcher(text.strip());
    if (quoted.matches()) {
      return Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }
    return Optional.of(text.strip()).filter(it -> OTHER_LITERAL.matcher(it).matches());
  }

  /** The words of a list such as {@code "LOW","HIGH"}; empty if it is anything else. */
  static Set<String> words(String text) {
    return words(text, WORDS);
  }

  /** The words of a test such as {@code "LOW","HIGH"} or {@code not("LOW")}; empty otherwise. */
  static Set<String> testedWords(String text) {
    return words(text, TEST_OF_WORDS);
  }

  private static Set<String> words(String text, Pattern remainder) {
    boolean nothingElse = remainder.matcher(TEXT.matcher(text).replaceAll("")).matches();
    return nothingElse
        ? TEXT.matcher(text)
            .results()
            .map(word -> word.group(1))
            .collect(toCollection(TreeSet::new))
        : Set.of();
  }
}
