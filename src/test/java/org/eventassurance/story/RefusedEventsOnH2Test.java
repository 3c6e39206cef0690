package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done to an event is refused in words that name the field, and changes nothing. */
@OnH2
@TestInstance(Lifecycle.PER_CLASS)
class RefusedEventsOnH2Test extends DeadlineStory {

  private static final String NO_ZONE = "2026-09-15T20:00:00";
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  @BeforeEach
  void beginInJune() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        arguments("name", null, "name"),
        arguments("name", "  ", "name"),
        arguments("name", "x".repeat(201), "name"),
        arguments("name", "Launch\r\nBcc: everybody@example.com", "name"),
        arguments("name", List.of("Launch"), "name"),
        arguments("kind", null, "kind"),
        arguments("kind", "PARTY", "kind"),
        arguments("kind", 0, "kind"),
        arguments("goLiveAt", null, "goLiveAt"),
        arguments("goLiveAt", NO_ZONE, "goLiveAt"),
        arguments("goLiveAt", "2026-09-15", "goLiveAt"),
        arguments("goLiveAt", "in September", "goLiveAt"),
        arguments("goLiveAt", "2026-02-30T20:00:00+08:00", "goLiveAt"),
        arguments("goLiveAt", "1815-06-18T11:30:00+00:00", "goLiveAt"),
        arguments("goLiveAt", 1789473600000L, "goLiveAt"),
        arguments("endsAt", null, "endsAt"),
        arguments("endsAt", NO_ZONE, "endsAt"),
        arguments("endsAt", "2026-09-15T20:00:00+08:00", "endsAt"),
        arguments("endsAt", "2026-09-15T19:59:00+08:00", "endsAt"),
        arguments("endsAt", "9999-12-31T23:59:00+08:00", "endsAt"),
        arguments("endsAt", "+999999999-12-31T23:59:59+08:00", "endsAt"),
        arguments("broadcastStartsAt", NO_ZONE, "broadcastStartsAt"),
        arguments("broadcastStartsAt", "2026-09-30T23:59:00+08:00", "broadcastStartsAt"),
        arguments("broadcastStartsAt", "1815-06-18T11:30:00+00:00", "broadcastStartsAt"),
        arguments("peaks", "in the evening", "peaks"),
        arguments("peaks", Collections.singletonList(null), "peaks[0]"),
        arguments(
            "peaks", peak("2026-09-15T19:29:00+08:00", "2026-09-15T21:00:00+08:00"), "peaks[0]"),
        arguments(
            "peaks", peak("2026-09-30T23:00:00+08:00", "2026-10-01T00:00:00+08:00"), "peaks[0]"),
        arguments(
            "peaks", peak("2026-09-15T21:00:00+08:00", "2026-09-15T20:00:00+08:00"), "peaks[0]"),
        arguments(
            "peaks", peak("2026-09-15T21:00:00+08:00", "2026-09-15T21:00:00+08:00"), "peaks[0]"),
        arguments("peaks", List.of(Map.of("from", "2026-09-15T21:00:00+08:00")), "peaks[0]"),
        arguments("peaks", peak(NO_ZONE, "2026-09-15T21:00:00+08:00"), "peaks[0].from"),
        arguments("peaks", List.of(Map.of("till", "2026-09-15T21:00:00+08:00")), "peaks[0].till"),
        arguments("systems", null, "systems"),
        arguments("systems", List.of(), "systems"),
        arguments("systems", "checkout", "systems"),
        arguments("systems", List.of("checkout", "time-machine"), "systems[1]"),
        arguments("systems", Arrays.asList("checkout", null), "systems[1]"),
        arguments("systems", List.of("checkout", "checkout"), "systems"),
        arguments("departments", null, "departments"),
        arguments("departments", List.of(), "departments"),
        arguments("departments", List.of("catering", "sre"), "departments[0]"),
        arguments("departments", Arrays.asList("sre", null), "departments[1]"),
        arguments("departments", List.of("sre", "sre"), "departments"),
        arguments("normalPeakQps", null, "normalPeakQps"),
        arguments("normalPeakQps", 0, "normalPeakQps"),
        arguments("normalPeakQps", -2000, "normalPeakQps"),
        arguments("normalPeakQps", 0.5, "normalPeakQps"),
        arguments("normalPeakQps", "many", "normalPeakQps"),
        arguments("expectedPeakQps", null, "expectedPeakQps"),
        arguments("expectedPeakQps", 0, "expectedPeakQps"),
        arguments("expectedPeakQps", 1e30, "expectedPeakQps"),
        arguments("revenueAtStake", null, "revenueAtStake"),
        arguments("revenueAtStake", "HUGE", "revenueAtStake"),
        arguments("publicExposure", null, "publicExposure"),
        arguments("publicExposure", "", "publicExposure"),
        arguments("regulated", "perhaps", "regulated"),
        arguments("budget", 1000000, "budget"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("wrongValues")
  void aWrongValueIsRefusedByItsField(String field, Object value, String named) {
    String code = "REFUSED-" + ATTEMPTS.incrementAndGet();
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put(field, value);

    JsonNode refusal = refused("business", "/api/events", event, 400);

    assertThat(fields(refusal)).first().isEqualTo(named);
    assertThat(message(refusal)).endsWith(".");
    assertNothingIsStoredOf(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "no spaces", "../etc", "-first", "a/b", "a?b", "ünï"})
  void aCodeThatNoAddressHoldsIsRefused(String code) {
    long processes = processes("");

    JsonNode refusal = refused("business", "/api/events", launchLiveStream(code), 400);

    assertThat(fields(refusal)).containsExactly("code");
    assertThat(processes("")).isEqualTo(processes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "42", "{\"code\":\"REFUSED\"", "{} {}", "{]"})
  void aBodyThatIsNoEventIsRefused(String body) {
    JsonNode refusal = refused("business", "/api/events", body, 400);

    assertThat(fields(refusal)).containsExactly("body");
    assertNothingIsStoredOf("REFUSED");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndTheListOfEventsStaysAsItIs() {
    JsonNode before = cast.person("leader").get("/api/events").expect(200).json();
    Map<String, Object> event = new HashMap<>(launchLiveStream("REFUSED"));
    event.put("name", "");
    event.put("endsAt", "2026-09-01T20:00:00+08:00");
    event.put("systems", List.of("time-machine"));
    event.put("departments", List.of("catering"));
    event.put("normalPeakQps", 0);
    event.remove("revenueAtStake");

    JsonNode refusal = refused("business", "/api/events", event, 400);

    assertThat(fields(refusal))
        .contains(
            "name", "endsAt", "systems[0]", "departments[0]", "normalPeakQps", "revenueAtStake");
    assertThat(cast.person("leader").get("/api/events").expect(200).json()).isEqualTo(before);
  }

  @Test
  void anEventThatIsOverAlreadyIsRefused() {
    time.travelTo("2026-10-01T10:00:00+08:00");

    JsonNode refusal = refused("business", "/api/events", launchLiveStream("REFUSED"), 400);

    assertThat(fields(refusal)).containsExactly("endsAt");
    assertNothingIsStoredOf("REFUSED");
  }

  @Test
  void aCodeIsGivenOnce() {
    cast.person("business").post("/api/events", launchLiveStream("TAKEN")).expect(201);
    long processes = processes("TAKEN");
    Map<String, Object> second = new HashMap<>(launchLiveStream("TAKEN"));
    second.put("name", "Another launch");

    JsonNode refusal = refused("sre", "/api/events", second, 409);

    assertThat(fields(refusal)).containsExactly("code");
    assertThat(cast.overview("TAKEN").path("name").asText()).isEqualTo("Autumn launch live stream");
    assertThat(processes("TAKEN")).isEqualTo(processes);
  }

  @Test
  void ofTwoWhoWantACodeAtTheSameMomentOneGetsIt() {
    Stream<CompletableFuture<Integer>> both =
        Stream.of("business", "sre")
            .map(
                person ->
                    CompletableFuture.supplyAsync(
                        () ->
                            cast.person(person)
                                .post("/api/events", launchLiveStream("RACED"))
                                .status()));

    assertThat(both.toList().stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(201, 409);
    assertThat(processes("RACED")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dba", "payment", "qa-lead", "leader", "owner"})
  void whoRegistersNoEventsIsRefused(String person) {
    JsonNode refusal = refused(person, "/api/events", launchLiveStream("REFUSED"), 403);

    assertThat(refusal.path("detail").asText()).contains("SRE, business and marketing");
    assertNothingIsStoredOf("REFUSED");
  }

  @Test
  void aStrangerIsRefused() {
    Caller stranger = Caller.anonymous(base);
    Map<String, String> reason = Map.of("reason", "Because.");
    Stream.of(
            stranger.get("/api/events"),
            stranger.get("/api/events/REFUSED"),
            stranger.post("/api/events", launchLiveStream("REFUSED")),
            stranger.post("/api/events/REFUSED/reschedule", reason),
            stranger.post("/api/events/REFUSED/cancel", reason))
        .forEach(answer -> assertProblem(answer.expect(401)));
    assertNothingIsStoredOf("REFUSED");
  }

  @Test
  void anEventThatDoesNotExistIsNotFound() {
    Caller leader = cast.person("leader");
    Map<String, String> move =
        Map.of("goLiveAt", "2026-09-22T20:00:00+08:00", "reason", "Because.");
    Stream.of(
            leader.get("/api/events/NOWHERE"),
            leader.post("/api/events/NOWHERE/reschedule", move),
            leader.post("/api/events/NOWHERE/cancel", Map.of("reason", "Because.")))
        .forEach(
            answer ->
                assertThat(assertProblem(answer.expect(404)).path("detail").asText())
                    .contains("NOWHERE"));
  }

  static Stream<Arguments> wrongMoves() {
    String later = "2026-09-22T20:00:00+08:00";
    return Stream.of(
        arguments("{'goLiveAt':'" + later + "'}", "reason"),
        arguments("{'goLiveAt':'" + later + "','reason':' '}", "reason"),
        arguments("{'goLiveAt':'" + later + "','reason':'" + "x".repeat(2001) + "'}", "reason"),
        arguments("{'reason':'Because.'}", "goLiveAt"),
        arguments("{'endsAt':'" + later + "','reason':'Because.'}", "goLiveAt"),
        arguments("{'goLiveAt':'2026-09-22T20:00:00','reason':'Because.'}", "goLiveAt"),
        arguments("{'goLiveAt':'+999999999-12-31T23:59:59+08:00','reason':'Because.'}", "goLiveAt"),
        arguments("{'goLiveAt':'" + later + "','endsAt':'" + later + "','reason':'B.'}", "endsAt"),
        arguments("{'goLiveAt':'2026-05-01T20:00:00+08:00','reason':'Because.'}", "endsAt"),
        arguments(
            "{'goLiveAt':'" + later + "','broadcastStartsAt':'2027-01-01T00:00:00Z','reason':'B.'}",
            "broadcastStartsAt"),
        arguments(
            "{'goLiveAt':'"
                + later
                + "','reason':'B.','peaks':[{'from':'2026-09-15T20:00:00+08:00','to':'"
                + later
                + "'}]}",
            "peaks[0]"),
        arguments("{'goLiveAt':'" + later + "','reason':'Because.','code':'OTHER'}", "code"),
        arguments("{'goLiveAt':", "body"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("wrongMoves")
  void aMoveThatCannotBeIsRefusedByItsField(String body, String field) {
    JsonNode before = registeredOnce("REFUSED-MOVE");

    JsonNode refusal =
        refused("leader", "/api/events/REFUSED-MOVE/reschedule", body.replace('\'', '"'), 400);

    assertThat(fields(refusal)).first().isEqualTo(field);
    assertThat(cast.overview("REFUSED-MOVE")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"reason\":null}", "{\"reason\":\"\\n\"}", "{\"why\":\"x\"}", "x"})
  void aCancellationWithoutAReasonIsRefused(String body) {
    JsonNode before = registeredOnce("REFUSED-CANCEL");

    JsonNode refusal = refused("leader", "/api/events/REFUSED-CANCEL/cancel", body, 400);

    assertThat(fields(refusal)).hasSize(1).isSubsetOf("reason", "why", "body");
    assertThat(cast.overview("REFUSED-CANCEL")).isEqualTo(before);
  }

  @Test
  void onlyWhoDecidesAboutAnEventMovesItOrCallsItOff() {
    String code = confirmed("REFUSED-OTHERS");
    JsonNode before = cast.overview(code);
    Map<String, String> move =
        Map.of("goLiveAt", "2026-09-22T20:00:00+08:00", "reason", "Because.");

    for (String person : List.of("sre", "dba", "business", "dba-lead", "qa-lead", "owner")) {
      JsonNode refusal = refused(person, "/api/events/" + code + "/reschedule", move, 403);
      assertThat(refusal.path("detail").asText()).contains("Only the commander and the leadership");
      refused(person, "/api/events/" + code + "/cancel", Map.of("reason", "Because."), 403);
    }
    assertThat(cast.overview(code)).isEqualTo(before);

    cast.person("sre-lead").post("/api/events/" + code + "/reschedule", move).expect(200);
    cast.person("sre-lead")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Because."))
        .expect(200);
  }

  @Test
  void whoRegisteredAnEventDecidesAboutItUntilItsLevelIsConfirmed() {
    cast.person("business").post("/api/events", launchLiveStream("REFUSED-LATER")).expect(201);
    Map<String, String> move =
        Map.of("goLiveAt", "2026-09-22T20:00:00+08:00", "reason", "Because.");
    String path = "/api/events/REFUSED-LATER/reschedule";
    refused("sre", path, move, 403);
    cast.person("business").post(path, move).expect(200);

    cast.complete(
        "REFUSED-LATER",
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    refused("business", path, move, 403);
  }

  @Test
  void aCancelledEventIsNeitherMovedNorCancelledAgain() {
    String code = confirmed("REFUSED-OFF");
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Called off."))
        .expect(200);
    JsonNode before = cast.overview(code);

    assertTooLate(code);

    assertThat(cast.overview(code)).isEqualTo(before);
  }

  @Test
  void afterTheWatchAnEventIsNeitherMovedNorCancelled() {
    String code = confirmed("REFUSED-OVER");
    begin("go-live-watch", code);
    time.travelTo("2026-09-30T23:58:59+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
    reschedule(code, "2026-09-15T20:00:00+08:00");

    time.travelTo("2026-09-30T23:59:00+08:00");
    assertTooLate(code);
    cast.complete(code, "userTask_closeWatch");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CONCLUDING");
    assertTooLate(code);
  }

  private void assertTooLate(String code) {
    Map<String, String> move =
        Map.of("goLiveAt", "2026-11-22T20:00:00+08:00", "reason", "Too late.");
    refused("leader", "/api/events/" + code + "/reschedule", move, 409);
    refused("leader", "/api/events/" + code + "/cancel", Map.of("reason", "Too late."), 409);
  }

  private JsonNode registeredOnce(String code) {
    if (cast.person("leader").get("/api/events/" + code).status() == 404) {
      cast.person("business").post("/api/events", launchLiveStream(code)).expect(201);
    }
    return cast.overview(code);
  }

  private JsonNode refused(String person, String path, Object body, int status) {
    return assertProblem(cast.person(person).post(path, body).expect(status));
  }

  private static JsonNode assertProblem(Caller.Answer answer) {
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("errors").isArray()).isTrue();
    return problem;
  }

  private void assertNothingIsStoredOf(String code) {
    cast.person("leader").get("/api/events/" + code).expect(404);
    assertThat(processes(code)).isZero();
  }

  /** How many processes of the event there are or were; of all events, if the code is empty. */
  private long processes(String code) {
    return cast.person("admin")
        .post(
            "/engine-rest/history/process-instance/count",
            code.isEmpty() ? Map.of() : Map.of("processInstanceBusinessKey", code))
        .expect(200)
        .json()
        .path("count")
        .asLong();
  }

  private static List<String> fields(JsonNode problem) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(error -> error.path("field").asText())
        .toList();
  }

  private static String message(JsonNode problem) {
    return problem.path("errors").path(0).path("message").asText();
  }

  private static List<Map<String, String>> peak(String from, String to) {
    return List.of(Map.of("from", from, "to", to));
  }
}
