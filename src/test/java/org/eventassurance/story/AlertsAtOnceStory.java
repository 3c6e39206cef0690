package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alertmanagers that work as a cluster may all tell the same at the same moment. */
abstract class AlertsAtOnceStory extends LiveStory {

  private static final int SENDERS = 6;
  private static final String SINCE = "2026-09-15T20:09:00+08:00";

  @Test
  @Tag("E24")
  void howeverManyTellOfAGroupAtOnceItHasOneIncident() throws Exception {
    String code = confirmedOnTheDayBefore("ALERTS-AT-ONCE");
    time.travelTo("2026-09-15T20:10:00+08:00");

    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<JsonNode>> work =
          IntStream.range(0, SENDERS).<Callable<JsonNode>>mapToObj(n -> this::send).toList();
      for (Future<JsonNode> answer : senders.invokeAll(work)) {
        assertThat(answer.get()).hasSize(2);
      }
    } finally {
      senders.shutdown();
    }

    JsonNode groups =
        cast.person("leader").get("/api/events/" + code + "/alerts").expect(200).json();
    assertThat(groups).hasSize(1);
    assertThat(groups.path(0).path("messages").asInt()).isEqualTo(SENDERS);
    assertThat(groups.path(0).path("alerts")).hasSize(1);
    assertThat(tasks(code, "userTask_restoreService")).as("one process").hasSize(1);
  }

  private JsonNode send() {
    return Caller.program(base, ALERTS_TOKEN)
        .post(
            "/api/alerts/alertmanager",
            Firing.group("at once")
                .alert("OrderFails", "order", "critical", SINCE)
                .alert("Unknown", "no-such-system", "critical", SINCE)
                .message())
        .expect(200)
        .json()
        .path("alerts");
  }
}
