package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a storm of alerts costs beside a single one, and how many incidents it makes. */
class AlertStormBenchmark extends Benchmark {

  private static final int STORM = 1000;
  private static final int SENDERS = 8;
  private static final String CODE = "ALERT-STORM";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  @LocalServerPort private int port;

  @Test
  void aStormMakesFewIncidentsAndIsAnsweredFast() throws Exception {
    register();
    send(message("warm up", 1));
    Duration one = time(() -> send(message("one", 1)));
    Duration repeated = time(() -> repeat(message("one", 1), 100)).dividedBy(100);
    Duration thousand = time(() -> send(message("thousand", STORM)));
    Duration thousandAgain = time(() -> send(message("thousand", STORM)));
    Duration storm = time(this::storm);
    int incidents = count("incident where event_code = '" + CODE + "'");

    print("Alerts                                      answered within");
    print("one that opens an incident                  %,8d ms", one.toMillis());
    print("the same again (mean of 100)                %,8d ms", repeated.toMillis());
    print("%,d in one message, opening one         %,8d ms", STORM, thousand.toMillis());
    print("the same again                              %,8d ms", thousandAgain.toMillis());
    print(
        "%,d messages of as many groups, %d at once  %,8d ms, %,d/s",
        STORM, SENDERS, storm.toMillis(), perSecond(STORM, storm));
    print("incidents                                   %,8d", incidents);
    assertThat(incidents).isLessThanOrEqualTo(3);
  }

  private void storm() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Callable<Void>> messages =
        IntStream.range(0, STORM).<Callable<Void>>mapToObj(n -> () -> storm(n)).toList();
    try {
      for (Future<Void> answered : senders.invokeAll(messages)) {
        answered.get();
      }
    } finally {
      senders.shutdown();
    }
  }

  private Void storm(int number) throws Exception {
    send(message("storm " + number, 1));
    return null;
  }

  private void repeat(Map<String, Object> message, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      send(message);
    }
  }

  private void register() throws Exception {
    OffsetDateTime goLive = NOW.atOffset(ZoneOffset.UTC).minusHours(1);
    String admin = "admin:a-long-secret-of-the-admin";
    ClockUtil.setCurrentTime(Date.from(NOW.minus(Duration.ofDays(2))));
    post(
        "/api/events",
        "Basic " + Base64.getEncoder().encodeToString(admin.getBytes(StandardCharsets.UTF_8)),
        Map.ofEntries(
            Map.entry("code", CODE),
            Map.entry("name", "The storm"),
            Map.entry("kind", "PROMOTION"),
            Map.entry("goLiveAt", goLive.toString()),
            Map.entry("endsAt", goLive.plusDays(1).toString()),
            Map.entry("systems", List.of("checkout")),
            Map.entry("departments", List.of("sre", "business", "leadership")),
            Map.entry("normalPeakQps", 1000),
            Map.entry("expectedPeakQps", 2000),
            Map.entry("revenueAtStake", "HIGH"),
            Map.entry("publicExposure", "HIGH")),
        201);
    ClockUtil.setCurrentTime(Date.from(NOW));
  }

  private void send(Map<String, Object> message) throws Exception {
    post("/api/alerts/alertmanager", "Bearer " + OnServers.ALERTS_TOKEN, message, 200);
  }

  private void post(String path, String authorization, Object body, int status) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static Map<String, Object> message(String group, int alerts) {
    return Map.of(
        "version",
        "4",
        "groupKey",
        group,
        "status",
        "firing",
        "alerts",
        IntStream.range(0, alerts).mapToObj(number -> alert(group, number)).toList());
  }

  private static Map<String, Object> alert(String group, int number) {
    String instance = "host-" + group.replace(' ', '-') + "-" + number;
    return Map.of(
        "status",
        "firing",
        "labels",
        Map.of(
            "alertname", "Down",
            "system", "checkout",
            "severity", "critical",
            "instance", instance),
        "annotations",
        Map.of("summary", instance + " does not answer.", "description", "x".repeat(200)),
        "startsAt",
        NOW.toString(),
        "endsAt",
        "0001-01-01T00:00:00Z",
        "fingerprint",
        "%016x".formatted((long) instance.hashCode()));
  }
}
