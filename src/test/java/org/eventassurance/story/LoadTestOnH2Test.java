package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Business and payment show that resources meet the peak, or learn what keeps them from it. */
@OnH2
class LoadTestOnH2Test extends Story {

  private static final String FORECAST = "userTask_forecast";
  private static final String RUN = "userTask_runLoadTest";
  private static final Map<String, Object> FINE =
      Map.of(
          "testErrorRatePercent", 0.2,
          "testP95Ms", 120,
          "testP99Ms", 300,
          "testCpuPercent", 45,
          "testMemoryPercent", 50,
          "testDbConnectionsPercent", 30);

  @Test
  @Tag("E8")
  @Tag("E9")
  @Tag("E16")
  void whoFailsFixesAndTestsAgainWhileTheOthersAreDone() {
    String code = readyToTest("LOAD-FAILED", Map.of("kind", "OTHER", "expectedPeakQps", 2400));
    planALoadTest(code);

    assertThat(departments(code, RUN))
        .containsExactlyInAnyOrder("business", "business-2", "payment");
    JsonNode hers = task(code, RUN, "payment");
    assertThat(cast.submit(hers, with("testP99Ms", 100)).status()).isEqualTo(400);
    assertThat(cast.submit(hers, with("testP99Ms", 100)).text())
        .contains("p99 cannot be shorter than p95");
    cast.complete(task(code, RUN, "business"), FINE);
    cast.complete(hers, with("testCpuPercent", 65));
    cast.complete(task(code, RUN, "business-2"), with("testP95Ms", 250));

    assertThat(keys(code, "load-test")).containsExactly("userTask_fixFindings");
    JsonNode fix = cast.openTasks(code, "userTask_fixFindings").get(0);
    assertThat(cast.form(fix).get("findings"))
        .as("the failed item alone, in the reader's language, with the table's reason")
        .isEqualTo(
            List.of(
                Map.of(
                    "department", "Flash Sale",
                    "scenario", "Live stream (直播推拉流)",
                    "item", "p95 response time (ms)",
                    "measured", "250",
                    "verdict", "Failed",
                    "reason", "The p95 response time is 200 ms or longer.")));
    cast.complete(fix, Map.of());

    assertThat(departments(code, RUN))
        .as("only who failed tests again")
        .containsExactly("business-2");
    assertThat(cast.form(task(code, RUN, "business-2"))).containsEntry("hasFindings", true);
    cast.complete(task(code, RUN, "business-2"), FINE);
    assertThat(keys(code, "load-test")).isEmpty();
    assertThat(phaseState(code)).isEqualTo("DONE");
  }

  private void planALoadTest(String code) {
    JsonNode plan = cast.openTasks(code, "userTask_planLoadTest").get(0);
    assertThat(cast.form(plan))
        .as("1.2 times what both business departments forecast of each system")
        .containsEntry("scenario1Name", "Live stream (直播推拉流)")
        .containsEntry("scenario1Qps", 2400)
        .containsEntry("scenario1Minutes", 30)
        .containsEntry("scenario2System", "checkout")
        .containsEntry("scenario2Qps", 1200)
        .hasEntrySatisfying(
            "capacityPeaks", peaks -> assertThat(peaks.toString()).contains("forecastQps=2,000"))
        .containsEntry("testFrom", "2026-09-08T20:00+08:00");
    assertThat(cast.submit(plan, Map.of("scenario2Qps", 1199)).text())
        .contains("A test like this would fail");
    Answer late = cast.submit(plan, Map.of("testUntil", "2026-09-15T20:01:00+08:00"));
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.text()).contains("must be over before the event goes live");
    assertThat(keys(code, "load-test")).containsExactly("userTask_planLoadTest");
    cast.complete(plan, Map.of());
  }

  @Test
  @Tag("E3")
  @Tag("E16")
  void aLiveStreamIsTestedOverTheStreamsThatSreKeepsAvailable() {
    String code = readyToTest("LOAD-STREAM", Map.of());
    cast.complete(code, "userTask_planLoadTest");
    assertThat(departments(code, "userTask_provideStreams")).containsExactly("sre");
    cast.complete(
        code, "userTask_provideStreams", Map.of("streamsAccess", "Stream launch-1, studio 3"));

    assertThat(keys(code, "load-test")).containsOnly("userTask_runLiveStreamTest").hasSize(3);
    JsonNode test = task(code, "userTask_runLiveStreamTest", "payment");
    assertThat(cast.form(test).get("streams"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("streamsAccess", "Stream launch-1, studio 3");
    cast.complete(test, with("directorConsoleFailover", "no"));

    JsonNode fix = cast.openTasks(code, "userTask_fixFindings").get(0);
    assertThat(cast.form(fix).get("findings").toString())
        .contains(
            "Backup of the director console took over",
            "The backup of the director console did not take over.")
        .doesNotContain("took over after");
    cast.complete(
        fix,
        Map.of(
            "findingsNext", "TO_PLAN_REVIEW",
            "findingsLeft", "The backup console is used; it was tested."));
    assertThat(departments(code, "userTask_runLiveStreamTest"))
        .as("what is left goes to the plan review, without another test")
        .containsExactlyInAnyOrder("business", "business-2");
  }

  private String readyToTest(String code, Map<String, Object> differences) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.putAll(differences);
    if (!event.get("kind").equals("LIVE_STREAM")) {
      event.remove("broadcastStartsAt");
    }
    cast.person("business").post("/api/events", event).expect(201);
    cast.complete(
        code,
        "userTask_confirmLevel",
        Map.of(
            "confirmedLevel", "P3",
            "levelOverrideReason", "A small try.",
            "commander", "sre-lead"));
    forecast(code);
    cast.finish(code, "preparation");
    cast.finish(code, "resource-reservation");
    return code;
  }

  private void forecast(String code) {
    while (cast.openTasks(code, FORECAST).isEmpty()) {
      cast.complete(cast.openTasks(code).get(0), Map.of());
    }
    cast.complete(code, FORECAST, Map.of("forecastQps1", 1000, "forecastQps2", 500));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> values = new HashMap<>(FINE);
    values.put(field, value);
    return values;
  }

  private JsonNode task(String code, String key, String department) {
    return cast.openTasks(code, key).stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private List<String> departments(String code, String key) {
    return cast.openTasks(code, key).stream()
        .map(task -> task.path("department").asText())
        .toList();
  }

  private List<String> keys(String code, String phase) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("phase").asText().equals(phase))
        .map(task -> task.path("key").asText())
        .toList();
  }

  private String phaseState(String code) {
    for (JsonNode phase : cast.overview(code).path("deadlines")) {
      if (phase.path("phase").asText().equals("load-test")) {
        return phase.path("state").asText();
      }
    }
    throw new AssertionError("There is no phase 'load-test'.");
  }
}
