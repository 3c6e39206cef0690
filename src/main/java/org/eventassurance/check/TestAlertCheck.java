package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.Prometheus;
import org.springframework.stereotype.Component;

/**
 * Fires an alert with a label of its own, looks whether Alertmanager shows it, and resolves it
 * (E18). It is resolved before a group's first notification is due, so that nobody is told; if the
 * product dies meanwhile, it ends by Alertmanager's {@code resolve_timeout}. All times are the
 * server's.
 */
@Component
class TestAlertCheck extends MonitoringCheck {

  /** The label by which the alert is known; its value is new each time. */
  static final String LABEL = "event_assurance_test";

  private static final String ITEM = "testAlert";
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Servers that share their alerts need a moment until each knows. */
  private static final int TRIES = 20;

  private final Alertmanager alertmanager;

  TestAlertCheck(Alertmanager alertmanager) {
    this.alertmanager = alertmanager;
  }

  @Override
  public String name() {
    return "test-alert";
  }

  @Override
  List<Finding> examine(CheckTarget target, Monitoring monitoring) throws InterruptedException {
    MonitoringServer server = monitoring.server();
    if (server.alertmanager().isEmpty()) {
      return List.of(Alertmanager.missing(server));
    }
    String mark = UUID.randomUUID().toString();
    Map<String, String> labels =
        Map.of(
            "alertname",
            "EventAssuranceTest",
            LABEL,
            mark,
            RuleBook.SYSTEM,
            target.system().id(),
            "severity",
            "info");
    Map<String, String> annotations =
        Map.of("summary", "A test for " + target.event().code() + ". There is nothing to do.");
    alertmanager.send(server, labels, annotations, Map.of());
    Optional<JsonNode> seen = await(server, mark);
    seen.map(alert -> alert.path("startsAt").asText())
        .ifPresent(
            start ->
                alertmanager.send(
                    server, labels, annotations, Map.of("startsAt", start, "endsAt", start)));
    return List.of(finding(target.system().name(), seen, LABEL + "=" + mark));
  }

  private Optional<JsonNode> await(MonitoringServer server, String mark)
      throws InterruptedException {
    for (int i = 1; i < TRIES; i++) {
      Optional<JsonNode> seen = alertmanager.find(server, LABEL, mark);
      if (seen.isPresent()) {
        return seen;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return alertmanager.find(server, LABEL, mark);
  }

  private static Finding finding(String system, Optional<JsonNode> seen, String mark) {
    if (seen.isEmpty()) {
      return Finding.of(
          ITEM,
          State.FAIL,
          Sentence.of(
              "Alertmanager took a test alert for %s, but does not show it: look at its log.",
              system),
          mark);
    }
    JsonNode alert = seen.get();
    List<String> receivers =
        Prometheus.stream(alert.path("receivers"))
            .map(receiver -> receiver.path("name").asText())
            .toList();
    boolean suppressed = alert.path("status").path("state").asText().equals("suppressed");
    return Finding.of(
        ITEM,
        suppressed ? State.WARN : State.PASS,
        suppressed
            ? Sentence.of(
                "A test alert for %s arrived, but a silence or an inhibition holds it back: real"
                    + " alerts may be held back too.",
                system)
            : Sentence.of("A test alert for %s arrived and goes to %s.", system, receivers),
        mark + " → " + String.join(", ", receivers));
  }
}
