package org.eventassurance.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One alert of a message. Its texts are whatever somebody wrote into a rule.
 *
 * @param fingerprint stands for its labels
 * @param firing whether it still fires
 * @param startsAt since when, by the sender's clock
 * @param endsAt until when, by the sender's clock; empty while it fires
 */
record ReceivedAlert(
    String fingerprint,
    boolean firing,
    Map<String, String> labels,
    Map<String, String> annotations,
    Instant startsAt,
    Optional<Instant> endsAt) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LABELS = 1000;

  ReceivedAlert {
    labels = Map.copyOf(labels);
    annotations = Map.copyOf(annotations);
  }

  /** What its rule is called. */
  String name() {
    return ShortText.of(labels.getOrDefault("alertname", fingerprint), LONGEST_NAME);
  }

  /** The label severity in small letters; empty if there is none. */
  String severity() {
    return labels.getOrDefault("severity", "").strip().toLowerCase(Locale.ROOT);
  }

  /** What it says: its summary, else its description; empty if it has neither. */
  String says() {
    return Optional.ofNullable(annotations.get("summary"))
        .filter(text -> !text.isBlank())
        .orElseGet(() -> annotations.getOrDefault("description", ""));
  }

  /** Its labels as one text, such as {@code alertname="Slow", job="order"}. */
  String labelText() {
    return ShortText.of(
        labels.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
            .collect(Collectors.joining(", ")),
        LONGEST_LABELS);
  }
}
