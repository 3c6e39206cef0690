package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text field takes. */
final class Texts {

  /** A text is stored in a column of this length. */
  private static final int LONGEST = 4000;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,}");

  private Texts() {}

  static String read(
      FormField field, JsonNode value, Optional<BigDecimal> least, Optional<BigDecimal> most)
      throws RefusedValue {
    RefusedValue.when(value.isContainerNode(), "must be text.");
    String text = value.asText();
    RefusedValue.when(text.indexOf('\0') >= 0, "holds a character that cannot be stored.");
    checkLength(text, limit(least, 0), Math.min(limit(most, LONGEST), LONGEST));
    checkPattern(field, text);
    checkKind(field, text);
    return text;
  }

  private static int limit(Optional<BigDecimal> declared, int otherwise) {
    return declared.map(BigDecimal::intValue).orElse(otherwise);
  }

  /** As in the browser, spaces around the text are not counted, unless it could not be stored. */
  private static void checkLength(String text, int least, int most) throws RefusedValue {
    int length = text.length() > LONGEST ? text.length() : text.strip().length();
    RefusedValue.when(
        length > most, "has %s characters and may have at most %s: shorten it.", length, most);
    RefusedValue.when(length < least, "must have at least %s characters.", least);
  }

  private static void checkPattern(FormField field, String text) throws RefusedValue {
    String pattern = field.constraint("pattern").asText();
    if (pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find()) {
      return;
    }
    String advice = field.constraint("patternErrorMessage").asText();
    RefusedValue.when(advice.isEmpty(), "does not fit: it must match %s.", pattern);
    throw new RefusedValue("does not fit: %s", advice);
  }

  private static void checkKind(FormField field, String text) throws RefusedValue {
    switch (field.constraint("validationType").asText()) {
      case "email" ->
          RefusedValue.when(
              !EMAIL.matcher(text).matches(),
              "must be an e-mail address, such as name@example.com.");
      case "phone" ->
          RefusedValue.when(
              !PHONE.matcher(text).matches(),
              "must be a telephone number with its country, such as +8613800138000.");
      default -> {}
    }
  }
}
