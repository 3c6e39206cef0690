package org.eventassurance.alert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts alerts into words that need no language but that of whoever wrote their rules. */
final class AlertText {

  private static final int MOST_LINES = 10;
  private static final int LONGEST_LINE = 150;
  private static final int LONGEST_LIST = 300;
  private static final int MOST_NAMES = 5;

  private AlertText() {}

  /**
   * What is seen: the systems, and what some of the alerts say, at most 2,000 characters.
   *
   * @param concerns the most important one first
   * @param cutOff how many more there are
   */
  static String seen(List<Concern> concerns, long cutOff) {
    long more = Math.max(0, concerns.size() - MOST_LINES) + cutOff;
    return Stream.of(
            Stream.of(systems(concerns)),
            concerns.stream().limit(MOST_LINES).map(AlertText::line),
            more > 0 ? Stream.of("… +" + more) : Stream.<String>empty())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** The names of the systems, each once. */
  static String systems(List<Concern> concerns) {
    return ShortText.of(
        concerns.stream()
            .map(concern -> concern.system().name())
            .distinct()
            .collect(Collectors.joining(", ")),
        LONGEST_LIST);
  }

  /** Some of the alerts by their names, each once. */
  static String names(List<KnownAlert> alerts) {
    List<String> names = alerts.stream().map(KnownAlert::name).distinct().toList();
    return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + (names.size() > MOST_NAMES ? ", …" : "");
  }

  private static String line(Concern concern) {
    ReceivedAlert alert = concern.alert();
    String severity = alert.severity().isEmpty() ? "" : " (" + alert.severity() + ")";
    String says = alert.says().isBlank() ? alert.labelText() : alert.says();
    return ShortText.of(
        concern.system().name() + ": " + alert.name() + severity + ": " + says, LONGEST_LINE);
  }
}
