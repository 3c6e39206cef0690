package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The launch live stream of the white paper's example 4, told on each database. */
abstract class LiveStreamStory extends Story {

  @Test
  @Tag("E1")
  @Tag("E2")
  @Tag("B2")
  @Tag("B3")
  @Tag("E30")
  void aLaunchLiveStreamIsCarriedFromRegistrationToItsEnd() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    JsonNode registered =
        cast.person("business")
            .post("/api/events", launchLiveStream("LAUNCH-FULL"))
            .expect(201)
            .json();
    assertThat(registered.path("level").asText()).isEqualTo("P1");
    assertThat(registered.path("levelReason").asText()).isNotBlank();
    assertThat(registered.path("status").asText()).isEqualTo("REGISTERED");

    cast.complete(
        "LAUNCH-FULL",
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    assertThat(cast.overview("LAUNCH-FULL").path("status").asText()).isEqualTo("PREPARING");
    assertThat(cast.overview("LAUNCH-FULL").path("commander").asText()).isEqualTo("sre-lead");

    finishPhase("LAUNCH-FULL", "preparation");
    time.travelTo("2026-07-15T10:00:00+08:00");
    finishPhase("LAUNCH-FULL", "resource-reservation");
    finishPhase("LAUNCH-FULL", "load-test");
    finishPhase("LAUNCH-FULL", "readiness");
    time.travelTo("2026-09-11T10:00:00+08:00");
    finishPhase("LAUNCH-FULL", "plan-review");
    assertThat(phase("LAUNCH-FULL", "plan-review").path("state").asText()).isEqualTo("DONE");

    time.travelTo("2026-09-15T19:29:00+08:00");
    assertThat(status("LAUNCH-FULL")).isEqualTo("PREPARING");
    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(status("LAUNCH-FULL")).isEqualTo("LIVE");
    time.travelTo("2026-09-30T23:58:00+08:00");
    assertThat(cast.openTasks("LAUNCH-FULL"))
        .extracting(task -> task.path("key").asText())
        .as("the watch lasts to the end of the presale")
        .doesNotContain("userTask_closeWatch");
    time.travelTo("2026-09-30T23:59:00+08:00");
    cast.complete("LAUNCH-FULL", "userTask_closeWatch");
    assertThat(status("LAUNCH-FULL")).isEqualTo("CONCLUDING");

    finishPhase("LAUNCH-FULL", "resource-reclaim");
    assertThat(cast.openTasks("LAUNCH-FULL"))
        .as("each department reviews separately, within 15 working days of the last day")
        .hasSize(10)
        .allSatisfy(
            task -> assertThat(task.path("dueAt").asText()).isEqualTo("2026-10-27T18:00:00+08:00"));
    finishPhase("LAUNCH-FULL", "department-review");
    cast.complete("LAUNCH-FULL", "userTask_closeEvent");
    assertThat(status("LAUNCH-FULL")).isEqualTo("CLOSED");
    assertThat(
            cast.person("leader")
                .get("/api/events/LAUNCH-FULL/timeline.csv?limit=10000")
                .expect(200)
                .text())
        .contains("Go-live watch begins.", "Granted to ", "signs off.", "has passed its load test");
    assertThat(cast.openTasks("LAUNCH-FULL")).isEmpty();
    itsArchiveHoldsAllOfIt(Unpacked.of(cast.person("owner"), "LAUNCH-FULL", "en"));
  }

  private static void itsArchiveHoldsAllOfIt(Unpacked archive) {
    archive.check();
    JsonNode event = archive.event();
    assertThat(event.at("/event/status").asText()).isEqualTo("CLOSED");
    assertThat(event.at("/closing/closedBy").asText()).isEqualTo("leader");
    assertThat(event.path("phases"))
        .as("all phases, each with its dates")
        .hasSize(9)
        .allSatisfy(phase -> assertThat(phase.has("endedAt")).isTrue());
    assertThat(event.path("tasks"))
        .allSatisfy(
            task -> {
              assertThat(task.has("doneAt") || task.path("cancelled").asBoolean()).isTrue();
              assertThat(task.path("department").asText()).isNotBlank();
            });
    assertThat(event.path("reviews")).hasSize(10);
    assertThat(event.path("resources")).isNotEmpty();
    assertThat(event.path("loadTests")).isNotEmpty();
    assertThat(event.path("duty")).isNotEmpty();
    assertThat(event.path("readiness").findValuesAsText("id")).contains("signOff", "hazards");
    JsonNode classification = find(event.path("evaluations"), "table", "assurance-level");
    assertThat(classification.path("inputs").toString()).contains("LIVE_STREAM");
    assertThat(classification.at("/outputs/0/level").asText()).isEqualTo("P1");
    assertThat(event.path("models").findValuesAsText("key"))
        .contains("event-assurance", "department-review", "phase-activities", "go-no-go")
        .contains("escalation-ladder", "review-department")
        .doesNotContain("incident", "report-incident");
    assertThat(event.at("/rows/sign_off")).hasSize(10);
    assertThat(event.at("/rows/major_event/0/code").asText()).isEqualTo("LAUNCH-FULL");
    assertThat(archive.table("tasks.csv")).hasSameSizeAs(event.path("tasks"));
    assertThat(archive.table("mails.csv")).hasSameSizeAs(event.path("mails"));
    assertThat(archive.table("timeline.csv"))
        .extracting(line -> line.get("what"))
        .contains("Go-live watch begins.");
  }

  @Test
  void aRescheduledEventTakesItsTasksAndTimersAlong() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("LAUNCH-MOVED");
    cast.complete(code, "userTask_issueNotice");
    JsonNode before = cast.openTasks(code).get(0);

    JsonNode moved =
        cast.person("sre-lead")
            .post(
                "/api/events/" + code + "/reschedule",
                Map.of(
                    "goLiveAt", "2026-09-22T20:00:00+08:00",
                    "reason", "The product is ready a week later."))
            .expect(200)
            .json();

    assertThat(moved.path("endsAt").asText()).isEqualTo("2026-10-07T23:59:00+08:00");
    assertThat(moved.path("broadcastStartsAt").asText()).startsWith("2026-09-22T19:30:00");
    assertThat(moved.path("decisions").path(0).path("reason").asText())
        .isEqualTo("The product is ready a week later.");
    JsonNode after = task(moved, before.path("id").asText());
    assertThat(OffsetDateTime.parse(after.path("dueAt").asText()))
        .isEqualTo(OffsetDateTime.parse(before.path("dueAt").asText()).plusDays(7));
  }

  @Test
  void aCancelledEventReclaimsWhatWasDeliveredAndEnds() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("LAUNCH-OFF");
    finishPhase(code, "preparation");
    finishPhase(code, "resource-reservation");

    JsonNode cancelled =
        cast.person("leader")
            .post("/api/events/" + code + "/cancel", Map.of("reason", "The launch is called off."))
            .expect(200)
            .json();
    time.settle();

    assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(cast.openTasks(code))
        .as("nothing but the reclaim is left to do")
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.path("phase").asText()).isEqualTo("resource-reclaim"));
    finishPhase(code, "resource-reclaim");
    assertThat(cast.openTasks(code)).isEmpty();
    assertThat(status(code)).isEqualTo("CANCELLED");
  }

  /** Does the phase's tasks as they come, until the phase has none. */
  private void finishPhase(String code, String phase) {
    for (int i = 0; i < 50; i++) {
      List<JsonNode> open =
          cast.openTasks(code).stream()
              .filter(task -> task.path("phase").asText().equals(phase))
              .toList();
      if (open.isEmpty()) {
        return;
      }
      open.forEach(task -> cast.complete(task, answers(task.path("key").asText())));
    }
    throw new AssertionError("The phase " + phase + " does not come to its end.");
  }

  private static Map<String, Object> answers(String taskKey) {
    return taskKey.equals("userTask_decideGoLive")
        ? Map.of("goDecision", "go", "goDecisionReason", "Everything is in place.")
        : Map.of();
  }

  private String status(String code) {
    return cast.overview(code).path("status").asText();
  }

  private JsonNode phase(String code, String phase) {
    return find(cast.overview(code).path("deadlines"), "phase", phase);
  }

  private static JsonNode task(JsonNode overview, String id) {
    return find(overview.path("tasks"), "id", id);
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(entry -> entry.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
