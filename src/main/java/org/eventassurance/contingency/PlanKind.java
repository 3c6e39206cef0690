package org.eventassurance.contingency;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contingency plan does to restore service (E25, B7). */
public enum PlanKind {
  DEGRADE,
  ROLL_BACK,
  SWITCH_TRAFFIC,
  RATE_LIMIT,
  CIRCUIT_BREAK,
  RESTART,
  ISOLATE,
  FAIL_OVER,
  SELF_HEAL;

  /** As Markdown has it, such as {@code rate-limit}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this word, in small or capital letters, with hyphens, underscores or blanks. */
  static Optional<PlanKind> of(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
    return Stream.of(values()).filter(kind -> kind.word().equals(wanted)).findFirst();
  }
}
