package org.eventassurance.escalation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the cells of the ladder may hold; each function answers null where a cell is fine. */
final class LadderWords {

  /** Whom a step tells. */
  static final List<String> AUDIENCES =
      List.of("assignee", "candidates", "lead", "quality-liaison", "commander", "leadership");

  /** Whether a mail waits for the morning, or for the next working day, or for neither. */
  private static final List<String> CONSIDERATIONS = List.of("held", "ignored");

  private static final String STEP = "[a-z][a-z0-9-]{0,39}";

  private LadderWords() {}

  static String step(String cell) {
    return cell.matches(STEP)
        ? null
        : "a step's name: lower-case letters, digits and hyphens, such as remind-48h";
  }

  static String offset(String cell) {
    try {
      Duration.parse(cell);
      return null;
    } catch (DateTimeParseException e) {
      return "an ISO-8601 duration of days, hours and minutes such as -PT48H or PT2H";
    }
  }

  static String audience(String cell) {
    return oneOf(AUDIENCES, cell);
  }

  static String consideration(String cell) {
    return oneOf(CONSIDERATIONS, cell);
  }

  static String reason(String cell) {
    return cell.isBlank() ? "a sentence that tells the recipient why they get the mail" : null;
  }

  private static String oneOf(List<String> words, String cell) {
    return words.contains(cell) ? null : "one of " + String.join(", ", words);
  }
}
