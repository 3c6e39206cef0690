package org.eventassurance.escalation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** What the cells of the ladder may hold; each function answers null where a cell is fine. */
final class LadderWords {

  static final String ASSIGNEE = "assignee";
  static final String CANDIDATES = "candidates";
  static final String LEAD = "lead";
  static final String QUALITY_LIAISON = "quality-liaison";
  static final String COMMANDER = "commander";
  static final String LEADERSHIP = "leadership";

  /** No word of the ladder: who is told where nobody else could be. */
  static final String ADMINS = "admins";

  /** Whom a step tells; from the task's own people up to the leadership (B3, B5, E22). */
  static final List<String> AUDIENCES =
      List.of(ASSIGNEE, CANDIDATES, LEAD, QUALITY_LIAISON, COMMANDER, LEADERSHIP);

  static final String HELD = "held";

  /** Whether a mail waits for the morning, or for the next working day, or for neither. */
  private static final List<String> CONSIDERATIONS = List.of(HELD, "ignored");

  private static final String STEP = "[a-z][a-z0-9-]{0,39}";

  private LadderWords() {}

  /** Whether the word means those who can do the task themselves. */
  static boolean isOwnPeople(String audience) {
    return audience.equals(ASSIGNEE) || audience.equals(CANDIDATES);
  }

  /** The word and those above it, to whom a step goes that would reach nobody. */
  static List<String> upwardsFrom(String audience) {
    return Stream.concat(Stream.of(audience), above(audience).stream()).toList();
  }

  /** The words above this one; whoever is told as something else has a lead above them as well. */
  static List<String> above(String audience) {
    return switch (audience) {
      case LEADERSHIP, ADMINS -> List.of();
      case LEAD, QUALITY_LIAISON -> List.of(COMMANDER, LEADERSHIP);
      case COMMANDER -> List.of(LEADERSHIP);
      default -> List.of(LEAD, COMMANDER, LEADERSHIP);
    };
  }

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
