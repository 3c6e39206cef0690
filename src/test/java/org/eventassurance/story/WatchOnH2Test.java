package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event is watched from its go-live to the end of its presale. */
@OnH2
class WatchOnH2Test extends LiveStory {

  private static final String INSPECT = "userTask_inspect";
  private static final Map<String, Object> IN_ORDER =
      Map.of("inspected", List.of("SYSTEMS"), "anomaly", "no");

  @Test
  @Tag("B5")
  @Tag("E5")
  @Tag("E23")
  void theWarRoomIsArrangedBeforeTheGoLive() {
    String code = planned("WATCH-ROOM", "2026-09-15T10:00:00+08:00");

    time.travelTo("2026-09-15T15:59:59+08:00");
    assertThat(tasks(code, "userTask_openWarRoom")).isEmpty();
    time.travelTo("2026-09-15T16:00:00+08:00");

    JsonNode room = task(code, "userTask_openWarRoom");
    assertDue(room, "2026-09-15T19:30:00+08:00", "TABLE");
    JsonNode served = variables("qa", room);
    assertThat(served.path("warRoomFrom").path("value").asText())
        .isEqualTo("2026-09-15T19:00+08:00");
    assertThat(served.path("warRoomUntil").path("value").asText())
        .as("to the end of the last peak")
        .isEqualTo("2026-09-15T21:00+08:00");
    cast.complete(room, Map.of("warRoomPlace", "ECC 3"));

    time.travelTo("2026-09-15T20:00:00+08:00");
    JsonNode shift = task(code, "userTask_takeShift");
    assertThat(fact("sre", shift, "warRoom").path("place").asText()).isEqualTo("ECC 3");
  }

  @Test
  @Tag("E22")
  @Tag("E23")
  @Tag("B6")
  void roundsFollowOneAnotherAndNeverAreTwoOpen() {
    String code = planned("WATCH-ROUNDS", "2026-09-15T10:00:00+08:00");
    time.travelTo("2026-09-15T20:00:00+08:00");
    JsonNode first = task(code, INSPECT);
    assertThat(fact("sre", first, "round").path("frequency").asText())
        .isEqualTo("P1 in a peak window: inspect every half hour.");
    assertDue(first, "2026-09-15T20:15:00+08:00", "TABLE");
    cast.complete(first, IN_ORDER);

    time.travelTo("2026-09-15T20:29:59+08:00");
    assertThat(tasks(code, INSPECT)).isEmpty();
    time.travelTo("2026-09-15T20:30:00+08:00");
    JsonNode missed = task(code, INSPECT);

    time.travelTo("2026-09-15T21:00:00+08:00");
    JsonNode third = task(code, INSPECT);
    assertThat(id(third)).as("the round that nobody did gives way").isNotEqualTo(id(missed));
    cast.complete(
        third,
        Map.of(
            "inspected", List.of("NETWORK"), "anomaly", "yes", "findings", "A link runs at 80 %."));

    time.travelTo("2026-09-16T00:59:59+08:00");
    assertThat(tasks(code, INSPECT)).as("outside the peaks every four hours").isEmpty();
    time.travelTo("2026-09-16T01:00:00+08:00");
    JsonNode fourth = task(code, INSPECT);
    assertThat(fact("sre", fourth, "round").path("findingsBefore").asText())
        .endsWith("A link runs at 80 %.");
    assertThat(figures("sre", fourth))
        .containsAllEntriesOf(Map.of("rounds", 2, "roundsWithAnomalies", 1, "roundsMissed", 1));
  }

  @Test
  @Tag("E22")
  @Tag("B6")
  void aRoundIsDueWithThePeakThatBeginsBeforeTheIntervalIsOver() {
    String code = planned("WATCH-PEAK", "2026-09-15T10:00:00+08:00");
    time.travelTo("2026-09-15T10:05:00+08:00");
    cast.person("leader")
        .post(
            "/api/events/" + code + "/reschedule",
            Map.of(
                "goLiveAt", "2026-09-15T19:00:00+08:00",
                "endsAt", "2026-09-30T23:59:00+08:00",
                "broadcastStartsAt", "2026-09-15T19:00:00+08:00",
                "peaks",
                    List.of(
                        Map.of(
                            "from", "2026-09-15T20:00:00+08:00",
                            "to", "2026-09-15T21:00:00+08:00")),
                "reason", "An hour earlier."))
        .expect(200);

    time.travelTo("2026-09-15T19:00:00+08:00");
    cast.complete(task(code, INSPECT), IN_ORDER);
    assertTimer(code, "timer_nextInspection", "2026-09-15T20:00:00+08:00");
  }

  @Test
  @Tag("B3")
  void theLeadershipGroupHearsHowItGoesDayByDay() {
    String code = planned("WATCH-REPORTS", "2026-09-15T20:00:00+08:00");
    JsonNode report = task(code, "userTask_reportProgress");
    assertDue(report, "2026-09-16T00:00:00+08:00", "TABLE");
    cast.complete(report, Map.of("progressState", "GREEN", "progressSummary", "All as forecast."));

    time.travelTo("2026-09-16T16:00:00+08:00");

    JsonNode next = task(code, "userTask_reportProgress");
    assertThat(fact("sre", next, "reportBefore").path("summary").asText())
        .isEqualTo("All as forecast.");
  }

  @Test
  @Tag("E1")
  @Tag("E22")
  void theWatchEndsWithThePresaleWhateverIsOpen() {
    String code = planned("WATCH-END", "2026-09-15T20:00:00+08:00");
    cast.complete(task(code, INSPECT), IN_ORDER);

    time.travelTo("2026-09-30T23:59:00+08:00");

    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("key").asText())
        .contains("userTask_closeWatch")
        .doesNotContain(
            INSPECT, "userTask_takeShift", "userTask_reportProgress", "userTask_openWarRoom");
    JsonNode close = task(code, "userTask_closeWatch");
    assertThat(figures("sre", close))
        .as("nobody types what is counted")
        .containsAllEntriesOf(Map.of("incidents", 0, "rounds", 1, "roundsMissed", 1, "shifts", 0));
    cast.complete(close, Map.of());
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CONCLUDING");
  }

  /** A P1 event whose watch is planned at that moment, beside its lifecycle. */
  private String planned(String code, String moment) {
    time.travelTo("2026-09-10T10:00:00+08:00");
    confirmed(code);
    time.travelTo(moment);
    begin("go-live-watch", code);
    time.settle();
    return code;
  }

  private void assertTimer(String code, String timer, String at) {
    assertThat(timers(code, timer))
        .singleElement()
        .satisfies(due -> assertThat(due).isEqualTo(OffsetDateTime.parse(at)));
  }

  private Map<String, Object> figures(String person, JsonNode task) {
    return Caller.JSON.convertValue(
        fact(person, task, "watch"), new TypeReference<Map<String, Object>>() {});
  }
}
