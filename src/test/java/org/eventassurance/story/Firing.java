package org.eventassurance.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A message of an Alertmanager's webhook, put together alert by alert. */
final class Firing {

  private static final String NO_END = "0001-01-01T00:00:00Z";

  private final String group;
  private final List<Map<String, Object>> alerts = new ArrayList<>();

  private Firing(String group) {
    this.group = group;
  }

  /** A message about the group of this key. */
  static Firing group(String key) {
    return new Firing(key);
  }

  /** An alert that fires, about a system by its id. */
  Firing alert(String name, String system, String severity, String startsAt) {
    return alert(Map.of("alertname", name, "system", system, "severity", severity), startsAt, null);
  }

  /** An alert that fired and has ended. */
  Firing ended(String name, String system, String severity, String startsAt, String endsAt) {
    return alert(
        Map.of("alertname", name, "system", system, "severity", severity), startsAt, endsAt);
  }

  /**
   * An alert with these labels.
   *
   * @param endsAt null while it fires
   */
  Firing alert(Map<String, String> labels, String startsAt, String endsAt) {
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("status", endsAt == null ? "firing" : "resolved");
    alert.put("labels", labels);
    alert.put(
        "annotations",
        Map.of(
            "summary",
            "%s of %s"
                .formatted(labels.get("alertname"), labels.getOrDefault("system", "something"))));
    alert.put("startsAt", startsAt);
    alert.put("endsAt", endsAt == null ? NO_END : endsAt);
    alert.put("generatorURL", "http://prometheus.example/graph");
    alert.put("fingerprint", "%016x".formatted((long) new TreeMap<>(labels).hashCode()));
    alerts.add(alert);
    return this;
  }

  Map<String, Object> message() {
    boolean fires = alerts.stream().anyMatch(alert -> alert.get("status").equals("firing"));
    return Map.of(
        "version",
        "4",
        "groupKey",
        group,
        "truncatedAlerts",
        0,
        "status",
        fires ? "firing" : "resolved",
        "receiver",
        "event-assurance",
        "groupLabels",
        Map.of(),
        "commonLabels",
        Map.of(),
        "commonAnnotations",
        Map.of(),
        "externalURL",
        "http://alertmanager.example",
        "alerts",
        alerts);
  }
}
