package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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

  private static final String LIVE_STREAM = "Live stream (直播推拉流)";
  private static final String CHECKOUT = "Checkout (结算)";
  private static final Map<String, Object> WAIVER =
      Map.of(
          "findingsNext", "WAIVER",
          "findingsLeft", "Payments take longer at the peak; a queue holds them.",
          "waiverReason", "The queue holds what comes too fast.",
          "waiverUntil", "2026-09-01T12:00:00+08:00");

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

  @Test
  @Tag("E8")
  @Tag("E16")
  void aPipelineDeliversAndTheWaitingTestGoesOnByItself() {
    String code = readyToTest("LOAD-PIPELINE", Map.of("kind", "OTHER", "expectedPeakQps", 2400));
    assertThat(deliver(code, "business", LIVE_STREAM, k6(2400, 120)).status())
        .as("there is no plan yet")
        .isEqualTo(409);
    cast.complete(code, "userTask_planLoadTest");

    assertThat(deliver(code, "business", "", k6(2400, 120)).text())
        .contains("Name the scenario", LIVE_STREAM, CHECKOUT);
    JsonNode first = deliver(code, "business", LIVE_STREAM, k6(2400, 120)).expect(201).json();
    assertThat(first.path("missing").toString()).isEqualTo("[\"" + CHECKOUT + "\"]");
    assertThat(first.at("/result/verdict").asText())
        .as("nobody knows the utilisation")
        .isEqualTo("WARN");
    assertThat(first.at("/result/tableVersion").asText()).startsWith("1.1 (#");
    assertThat(first.path("hints").toString()).contains("send startedAt or endedAt");
    assertThat(cast.form(task(code, RUN, "business")).get("scenarios").toString())
        .contains("2,400 QPS for 30 minutes, 0.2 % errors, p95 120 ms, p99 300 ms");
    assertThat(departments(code, RUN)).contains("business");

    JsonNode again = deliver(code, "business", LIVE_STREAM, k6(2400, 120)).expect(200).json();
    assertThat(again.at("/result/id")).isEqualTo(first.at("/result/id"));
    deliver(code, "business", CHECKOUT, k6(1200, 150)).expect(201);
    time.settle();
    assertThat(departments(code, RUN)).containsExactlyInAnyOrder("business-2", "payment");

    assertThat(deliver(code, "payment", "", k6(2400, 250)).json().at("/result/verdict").asText())
        .isEqualTo("FAIL");
    time.settle();
    JsonNode fix = cast.openTasks(code, "userTask_fixFindings").get(0);
    deliver(code, "payment", LIVE_STREAM, k6(2500, 180)).expect(201);
    time.settle();
    assertThat(cast.form(fix).get("findings").toString())
        .as("what failed is fixed first, whatever was delivered since")
        .contains("The p95 response time is 200 ms or longer.");
    cast.complete(fix, Map.of());
    assertThat(departments(code, RUN))
        .as("the results of the next test were in already")
        .containsExactly("business-2");
    assertThat(standing(code, "payment").path("verdict").asText()).isEqualTo("WARN");

    deliver(code, "payment", LIVE_STREAM, k6(2400, 350)).expect(201);
    assertThat(standing(code, "payment").path("verdict").asText())
        .as("the newest test counts, also after the department has passed")
        .isEqualTo("FAIL");
  }

  @Test
  @Tag("E16")
  void whatCannotBeReadOrIsNobodysIsRefusedAndNothingIsStored() {
    String code = readyToTest("LOAD-REFUSED", Map.of("kind", "OTHER", "expectedPeakQps", 2400));
    cast.complete(code, "userTask_planLoadTest");

    assertThat(deliver("NO-SUCH-EVENT", "payment", "", k6(2400, 120)).status()).isEqualTo(404);
    Answer foreign =
        cast.person("marketing")
            .deliver(code, Map.of("department", "payment"), "k6.json", k6(2400, 120));
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(deliverAs("payment", code, "business", k6(2400, 120)).status()).isEqualTo(403);
    assertThat(deliverAs("sre", code, "qa", k6(2400, 120)).text())
        .contains("one of business, business-2, payment");
    assertRefused(deliver(code, "payment", "Sleeping", k6(2400, 120)), "Name the scenario");
    assertRefused(
        deliver(code, "payment", "", "PK\u0003\u0004"), "k6.json: The file is compressed");
    assertRefused(deliver(code, "payment", "", "timeStamp,elapsed\n"), "line 1: The column");
    assertRefused(
        deliver(code, "payment", "", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>"),
        "DOCTYPE");
    assertRefused(
        deliver(code, "payment", "", "timeStamp,elapsed,success\n1788228000000,5,true\n"),
        "ends in the future");
    assertRefused(
        cast.person("payment")
            .deliver(code, Map.of("department", "payment", "tool", "jmeter"), "k6.json", k6(9, 9)),
        "written by k6");
    assertRefused(
        cast.person("payment").deliver(code, Map.of("colour", "red"), "k6.json", k6(9, 9)),
        "Send no other parts");
    assertThat(tooLarge(code)).contains("HTTP/1.1 413", "larger than 200 MiB");

    assertThat(results(code).path("results")).isEmpty();
    assertThat(departments(code, RUN)).hasSize(3);
  }

  @Test
  @Tag("E16")
  void aFailedTestIsWaivedUntilTheWaiverExpires() {
    String code = readyToTest("LOAD-WAIVED", Map.of("kind", "OTHER", "expectedPeakQps", 2400));
    cast.complete(code, "userTask_planLoadTest");
    deliver(code, "payment", "", k6(2400, 250)).expect(201);
    time.settle();
    JsonNode fix = cast.openTasks(code, "userTask_fixFindings").get(0);
    Map<String, Object> ask = new HashMap<>(WAIVER);
    ask.put("waiverUntil", "2026-10-01T00:00:00+08:00");
    assertThat(cast.submit(fix, ask).text()).contains("ends with the event at the latest");
    cast.complete(fix, WAIVER);

    JsonNode approval = cast.openTasks(code, "userTask_approveWaiver").get(0);
    assertThat(cast.form(approval).get("waiver").toString()).contains("The queue holds");
    cast.complete(approval, Map.of("waiverDecision", "REFUSED", "waiverDecisionReason", "Fix it."));
    fix = cast.openTasks(code, "userTask_fixFindings").get(0);
    assertThat(cast.form(fix).get("waiver").toString()).contains("Fix it.");
    assertThat(standing(code, "payment").path("waivedUntil").isNull()).isTrue();

    assertThat(cast.submit("leader", fix, WAIVER).status())
        .as("the leadership does not fix findings")
        .isEqualTo(403);
    cast.complete(fix, WAIVER);
    approval = cast.openTasks(code, "userTask_approveWaiver").get(0);
    assertThat(cast.submit(approval, Map.of("waiverExpiresAt", "2026-05-01T00:00:00+08:00")).text())
        .contains("has expired");
    cast.complete(approval, Map.of());
    assertThat(cast.openTasks(code, "userTask_fixFindings")).isEmpty();
    assertThat(standing(code, "payment").path("verdict").asText()).isEqualTo("FAIL");
    assertThat(standing(code, "payment").path("waivedUntil").asText())
        .isEqualTo("2026-09-01T12:00:00+08:00");

    time.moveTo(Instant.parse("2026-09-01T04:00:00Z"));
    assertThat(standing(code, "payment").path("waivedUntil").isNull())
        .as("an expired waiver waives nothing")
        .isTrue();
  }

  private Answer deliver(String code, String department, String scenario, String file) {
    Map<String, String> fields = new HashMap<>(Map.of("department", department));
    if (!scenario.isEmpty()) {
      fields.put("scenario", scenario);
    }
    return cast.memberOf(department).deliver(code, fields, "k6.json", file);
  }

  private Answer deliverAs(String person, String code, String department, String file) {
    return cast.person(person).deliver(code, Map.of("department", department), "k6.json", file);
  }

  /** A summary of k6, after half an hour. */
  private static String k6(int qps, int p95) {
    return """
        {"metrics": {
          "http_reqs": {"count": %d, "rate": %d},
          "http_req_failed": {"value": 0.002, "passes": 2, "fails": 998},
          "http_req_duration": {"p(95)": %d, "p(99)": %d}}}
        """
        .formatted(qps * 1800, qps, p95, Math.max(300, p95));
  }

  /** What is answered to somebody who announces more than is taken, and asks before sending it. */
  private String tooLarge(String code) {
    URI server = URI.create(base);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          """
          POST /api/events/%s/load-tests HTTP/1.1
          Host: localhost
          Authorization: Basic %s
          Content-Type: multipart/form-data; boundary=x
          Content-Length: 300000000
          Expect: 100-continue

          """
              .replace("\n", "\r\n");
      String payment =
          Base64.getEncoder().encodeToString("payment:payment".getBytes(StandardCharsets.UTF_8));
      socket
          .getOutputStream()
          .write(request.formatted(code, payment).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRefused(Answer answer, String because) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains(because);
  }

  private JsonNode results(String code) {
    return cast.person("leader").get("/api/events/" + code + "/load-tests").expect(200).json();
  }

  private JsonNode standing(String code, String department) {
    for (JsonNode standing : results(code).path("departments")) {
      if (standing.path("department").asText().equals(department)) {
        return standing;
      }
    }
    throw new AssertionError("The department '" + department + "' does not test.");
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
