package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eventassurance.check.RealAlertmanager;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real Alertmanager tells the running product what fires. */
@OnH2
@Tag("E22")
@Tag("E24")
class AlertmanagerOnH2Test extends LiveStory {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern FAILED =
      Pattern.compile("alertmanager_notifications_failed_total\\{integration=\"webhook\".*} [1-9]");

  /** A company would wait for half a minute, five minutes and some hours. */
  private static final String CONFIGURATION =
      """
      route:
        receiver: event-assurance
        group_by: [alertname]
        group_wait: 200ms
        group_interval: 500ms
        repeat_interval: 1s
      receivers:
      - name: event-assurance
        webhook_configs:
        - url: %s/api/alerts/alertmanager
          send_resolved: true
          http_config:
            authorization: {type: Bearer, credentials: %s}
      """;

  @Autowired private Incidents incidents;

  @Test
  void whatFiresRepeatsAndEndsIsOneIncidentAndAThousandAtOnceAreOneToo() {
    String code = confirmedOnTheDayBefore("ALERTMANAGER");
    time.travelTo("2026-09-15T20:10:00+08:00");
    try (RealAlertmanager alertmanager =
        RealAlertmanager.start(CONFIGURATION.formatted(base, ALERTS_TOKEN))) {
      alertmanager.take(
          json(
              List.of(
                  alert("OrderFails", "order", "a", "critical"),
                  alert("OrderFails", "checkout", "b", "critical"))));
      await().atMost(PATIENCE).until(() -> groups(code).size() == 1);
      JsonNode group = groups(code).path(0);
      assertThat(group.path("firing").asInt()).isEqualTo(2);
      assertThat(group.path("groupKey").asText()).isEqualTo("{}:{alertname=\"OrderFails\"}");
      assertThat(incidents.of(code))
          .singleElement()
          .satisfies(
              incident -> {
                assertThat(incident.severity()).isEqualTo(Severity.S1);
                assertThat(incident.seen()).contains("Orders (订单)", "Checkout (结算)", "on a");
              });

      await().atMost(PATIENCE).until(() -> groups(code).path(0).path("messages").asInt() >= 2);
      assertThat(incidents.of(code)).as("it repeats").hasSize(1);

      alertmanager.take(
          json(
              List.of(
                  ended(alert("OrderFails", "order", "a", "critical")),
                  ended(alert("OrderFails", "checkout", "b", "critical")))));
      await()
          .atMost(PATIENCE)
          .until(() -> groups(code).path(0).path("state").asText().equals("RESOLVED"));
      assertThat(incidents.of(code)).extracting(Incident::state).containsOnly(Incident.State.OPEN);

      alertmanager.take(
          json(
              IntStream.range(0, 1000)
                  .mapToObj(number -> alert("HostDown", "live-stream", "h" + number, "critical"))
                  .toList()));
      await().atMost(PATIENCE).until(() -> firing(code, "HostDown") == 1000);
      assertThat(incidents.of(code)).hasSize(2);
      assertThat(FAILED.matcher(alertmanager.metrics()).find()).isFalse();

      alertmanager.configure(CONFIGURATION.formatted(base, "a-token-that-nobody-has-0123456789"));
      alertmanager.take(json(List.of(alert("Unheard", "order", "c", "critical"))));
      await().atMost(PATIENCE).until(() -> FAILED.matcher(alertmanager.metrics()).find());
      assertThat(firing(code, "Unheard")).isZero();
      assertThat(incidents.of(code)).hasSize(2);
    }
  }

  private JsonNode groups(String code) {
    return cast.person("leader").get("/api/events/" + code + "/alerts").expect(200).json();
  }

  private int firing(String code, String title) {
    for (JsonNode group : groups(code)) {
      if (group.path("title").asText().equals(title)) {
        return group.path("firing").asInt();
      }
    }
    return 0;
  }

  private static Map<String, Object> alert(
      String name, String system, String instance, String severity) {
    return Map.of(
        "labels",
        Map.of("alertname", name, "system", system, "instance", instance, "severity", severity),
        "annotations",
        Map.of("summary", "It fails on " + instance + "."));
  }

  private static Map<String, Object> ended(Map<String, Object> alert) {
    Map<String, Object> ended = new LinkedHashMap<>(alert);
    ended.put("endsAt", Instant.now().minusSeconds(1).toString());
    return ended;
  }

  private static String json(List<Map<String, Object>> alerts) {
    return Caller.JSON.valueToTree(new ArrayList<>(alerts)).toString();
  }
}
