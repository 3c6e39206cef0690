package org.eventassurance.monitoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The value of one series at one moment.
 *
 * @param labels empty for a number that belongs to no series
 * @param value may be infinite or no number at all
 */
public record Sample(Map<String, String> labels, double value) {

  private static final String NAME = "__name__";

  /** The series as Prometheus writes it, such as {@code up{job="order"}}. */
  public String series() {
    return labels.getOrDefault(NAME, "")
        + new TreeMap<>(labels)
            .entrySet().stream()
                .filter(label -> !label.getKey().equals(NAME))
                .map(label -> "%s=\"%s\"".formatted(label.getKey(), label.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
  }
}
