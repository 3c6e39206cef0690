package org.eventassurance.review;

import java.util.List;

/** A text that people find in a field and make their own. */
final class Draft {

  private Draft() {}

  /**
   * The lines as far as they fit into a field.
   *
   * @param longest how many characters the field holds
   * @param rest what is said in the place of lines that don't fit
   */
  static String of(List<String> lines, int longest, String rest) {
    StringBuilder draft = new StringBuilder();
    for (String line : lines) {
      if (draft.length() + line.length() + rest.length() + 2 > longest) {
        return draft.append(rest).toString();
      }
      draft.append(line).append('\n');
    }
    return draft.toString().strip();
  }
}
