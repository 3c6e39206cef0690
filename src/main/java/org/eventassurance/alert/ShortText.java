package org.eventassurance.alert;

import java.util.regex.Pattern;

/** Texts of others on one line, no longer than there is room for. */
final class ShortText {

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+");
  private static final String CUT = "…";

  private ShortText() {}

  /**
   * The text without line breaks, other control characters and halves of characters.
   *
   * @param longest how many characters there is room for; a longer text ends with an ellipsis
   */
  static String of(String text, int longest) {
    String line = GAPS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = longest - CUT.length();
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
