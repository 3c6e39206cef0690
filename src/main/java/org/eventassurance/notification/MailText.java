package org.eventassurance.notification;

import java.util.regex.Pattern;

/**
 * Makes of what people wrote something that may stand in a mail. Nothing that ends a header or a
 * line, or turns the direction of what follows, gets through.
 */
final class MailText {

  private static final String UNSEEN = "\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";
  private static final Pattern BREAKS = Pattern.compile("[" + UNSEEN + "\\s]+");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern ALL_BUT_LINE_BREAKS = Pattern.compile("[" + UNSEEN + "&&[^\\n]]+");

  private MailText() {}

  /** The text on one line; empty for null. */
  static String line(String text) {
    return text == null ? "" : BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /** The text with its line breaks and without anything else that one doesn't see. */
  static String block(String text) {
    return text == null
        ? ""
        : ALL_BUT_LINE_BREAKS
            .matcher(LINE_BREAK.matcher(text).replaceAll("\n"))
            .replaceAll(" ")
            .strip();
  }

  /** At most so many characters of the text. */
  static String cut(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }
}
