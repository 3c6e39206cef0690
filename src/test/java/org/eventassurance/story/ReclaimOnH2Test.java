package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was delivered for an event is given back, item by item, or kept with a reason. */
@OnH2
class ReclaimOnH2Test extends ReviewStory {

  private static final String RECLAIM = "callActivity_resourceReclaim";
  private static final String STATE = "userTask_stateRemainingNeed";
  private static final String RECLAIM_TASK = "userTask_reclaimResources";
  private static final String RELEASE = "userTask_releaseKeptResources";
  private static final String START = "/engine-rest/process-definition/key/resource-reclaim";

  @Test
  @Tag("E27")
  void eachItemIsReleasedScaledInOrKeptUntilADayOnWhichItComesBack() {
    String code =
        delivered(
            "RECLAIMED",
            List.of(item("PHYSICAL_MACHINE", 12), item("LIVE_CDN", 40), item("LEASED_LINE", 2)));
    skipTo(code, RECLAIM_AND_REVIEWS);
    time.travelTo("2026-10-08T10:00:00+08:00");

    JsonNode state = openTask(code, STATE, "business");
    JsonNode asked = formVariables("business", state);
    assertThat(asked.path("itemCount").path("value").asInt()).isEqualTo(3);
    assertThat(asked.path("item1StillNeeded").path("value").asInt())
        .as("nothing is needed unless somebody says so")
        .isZero();
    assertRefused(
        submit("business", state, need(2, 41, "2026-10-20")),
        "There are 40 of it: give that or less.");
    assertRefused(submit("business", state, need(1, 1.5, "2026-10-20")), "Give a whole number.");
    assertRefused(
        submit("business", state, need(2, 10, "2026-10-07")), "Give today or a later day");
    assertThat(submit("business", state, need(2, 10, "2026-10-20")).status()).isEqualTo(204);

    JsonNode reclaim = openTask(code, RECLAIM_TASK, "sre");
    JsonNode proposed = formVariables("sre", reclaim);
    assertThat(proposed.path("item1Way").path("value").asText()).isEqualTo("RELEASED");
    assertThat(proposed.path("item2Way").path("value").asText()).isEqualTo("KEPT");
    assertThat(proposed.path("item2").path("value").asText())
        .contains("still needs 10 Gbit/s until 2026-10-20: Replays are still watched.");
    cast.complete(reclaim, Map.of("item1Way", "SCALED_IN", "item1Quantity", 4));

    assertThat(statuses(code)).containsExactly("SCALED_IN", "KEPT", "RELEASED");
    close(code);

    time.travelTo("2026-10-20T23:59:59+08:00");
    assertThat(cast.openTasks(code, RELEASE)).isEmpty();
    time.travelTo("2026-10-21T00:00:00+08:00");
    JsonNode release = openTask(code, RELEASE, "sre");
    assertThat(release.path("phase").asText()).isEqualTo("kept-resources");
    assertThat(formVariables("sre", release).path("item").path("value").asText())
        .contains("10 Gbit/s", "2026-10-20", "Replays are still watched.");
    assertRefused(
        submit(
            "sre",
            release,
            Map.of("keptWay", "KEPT", "keptQuantity", 10, "keptUntil", "2026-10-25")),
        "'Why it is kept' is required");
    cast.complete(
        release,
        Map.of(
            "keptWay", "KEPT",
            "keptQuantity", 5,
            "keptUntil", "2026-10-25",
            "keptReason", "The last replays."));

    time.travelTo("2026-10-25T12:00:00+08:00");
    assertThat(cast.openTasks(code, RELEASE)).isEmpty();
    time.travelTo("2026-10-26T00:00:00+08:00");
    cast.complete(code, RELEASE, Map.of());

    assertThat(statuses(code)).containsExactly("SCALED_IN", "RELEASED", "RELEASED");
    assertThat(running(code, "kept-resources")).isZero();
  }

  @Test
  @Tag("E11")
  @Tag("E27")
  void whatOthersHaveBeenPromisedIsNotKept() {
    cast.person("base")
        .put("/api/resources/pools/LVS", Map.of("capacity", 10, "reserve", 0))
        .expect(200);
    String code = delivered("PROMISED-HERE", List.of(item("LVS", 8)));
    String other = "PROMISED-THERE";
    Map<String, Object> later = new HashMap<>(launchLiveStream(other));
    later.putAll(
        Map.of(
            "goLiveAt", "2026-10-10T20:00:00+08:00",
            "endsAt", "2026-10-20T20:00:00+08:00",
            "broadcastStartsAt", "2026-10-10T19:30:00+08:00",
            "peaks", List.of()));
    cast.person("sre").post("/api/events", later).expect(201);
    file(other, List.of(item("LVS", 6, "2026-10-09T00:00:00+08:00", "2026-10-20T20:00:00+08:00")));
    skipTo(code, RECLAIM);
    time.travelTo("2026-10-08T10:00:00+08:00");
    assertThat(
            submit("business", openTask(code, STATE, "business"), need(1, 8, "2026-10-12"))
                .status())
        .isEqualTo(204);

    JsonNode reclaim = openTask(code, RECLAIM_TASK, "sre");
    assertRefused(
        cast.submit(reclaim, Map.of()), "'How much stays?': At most 4 can stay until then");
    assertThat(statuses(code)).as("nothing has changed").containsExactly("CONFIRMED");

    cast.complete(reclaim, Map.of("item1Quantity", 4));
    assertThat(statuses(code)).containsExactly("KEPT");
    assertThat(filed(other).get(0).path("granted").asInt()).isEqualTo(6);
  }

  @Test
  @Tag("E27")
  void aCancelledEventGivesBackWhatItHad() {
    String code = delivered("RECLAIMED-CANCELLED", List.of(item("PHYSICAL_MACHINE", 12)));
    file(code, List.of(item("LEASED_LINE", 2)));

    cast.person("sre-lead")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The product is not ready."))
        .expect(200);
    time.settle();

    cast.complete(code, STATE, Map.of());
    assertThat(cast.openTasks(code, "userTask_reportOperatingFigures")).isEmpty();
    cast.complete(code, RECLAIM_TASK, Map.of());
    assertThat(statuses(code))
        .as("what was handed over, and what was not")
        .containsExactly("RELEASED", "WITHDRAWN");
    assertThat(cast.openTasks(code)).isEmpty();
  }

  @Test
  @Tag("E27")
  void anEventIsNotClosedWithAnItemThatHasNotComeToItsEnd() {
    String code = delivered("RECLAIM-LEFT-OUT", List.of(item("PHYSICAL_MACHINE", 12)));
    skipTo(code, "userTask_closeEvent");
    time.travelTo("2026-10-08T10:00:00+08:00");
    JsonNode closing = openTask(code, "userTask_closeEvent", "leadership");
    Map<String, Object> summary = Map.of("goalMet", "YES", "closingSummary", "All went well.");

    Answer refused = submit("leader", closing, summary);
    assertRefused(
        refused,
        "Their departments have not said what they still need of these resources: Physical"
            + " machine: 12 machines · Checkout (结算) · Live Commerce.");
    assertRefused(refused, "SRE can start the process 'Resource reclaim' in Tasklist");
    assertThat(formVariables("leader", closing).path("obstacles").path("value").asText())
        .contains("Physical machine: 12 machines");

    cast.person("business").post(START + "/submit-form", start(code)).expect(403);
    cast.person("sre").post(START + "/submit-form", start(code)).expect(200);
    time.settle();
    Answer again = cast.person("sre").post(START + "/submit-form", start(code));
    assertRefused(again, "This event's reclaim is under way");

    cast.complete(code, STATE, Map.of());
    assertRefused(
        submit("leader", closing, summary),
        "SRE has not reclaimed these resources yet: Physical machine: 12 machines");
    cast.complete(code, RECLAIM_TASK, Map.of());
    cast.complete(code, "userTask_reportOperatingFigures", Map.of());
    cast.complete(code, "userTask_reportTechnicalFigures", Map.of());
    assertRefused(submit("leader", closing, summary), "These departments have not reviewed yet");
    assertThat(running(code, "resource-reclaim")).isZero();
  }

  @Test
  @Tag("E27")
  void anEventThatIsNotOverIsNotReclaimed() {
    String code = prepared("RECLAIM-TOO-EARLY");

    Answer answer = cast.person("sre").post(START + "/submit-form", start(code));

    assertRefused(answer, "Choose an event that is over and not closed");
    assertThat(running(code, "resource-reclaim")).isZero();
  }

  private String delivered(String code, List<Map<String, Object>> items) {
    prepared(code);
    file(code, items);
    time.settle();
    cast.complete(code, "userTask_deliverResources", Map.of());
    cast.complete(code, "userTask_confirmResources", Map.of());
    return code;
  }

  private void file(String code, List<Map<String, Object>> items) {
    cast.person("business")
        .post("/api/events/" + code + "/filings", Map.of("department", "business", "items", items))
        .expect(201);
    time.settle();
  }

  private static Map<String, Object> item(String kind, int quantity) {
    return item(kind, quantity, "2026-09-15T19:00:00+08:00", "2026-09-30T23:59:00+08:00");
  }

  private static Map<String, Object> item(String kind, int quantity, String from, String until) {
    return Map.of(
        "kind", kind,
        "quantity", quantity,
        "system", "checkout",
        "neededFrom", from,
        "neededUntil", until,
        "purpose", "Twelve times the usual peak.");
  }

  /** What a department says that needs something of one item and nothing of two others. */
  private static Map<String, Object> need(int item, double quantity, String until) {
    Map<String, Object> values = new HashMap<>();
    for (int number = 1; number <= 3; number++) {
      values.put("item" + number + "StillNeeded", 0);
    }
    values.put("item" + item + "StillNeeded", quantity);
    values.put("item" + item + "NeededUntil", until);
    values.put("item" + item + "NeededBecause", "Replays are still watched.");
    return values;
  }

  private static Map<String, Object> start(String code) {
    return Map.of("variables", Cast.typed(Map.of("eventCode", code)));
  }

  /** Reports figures, reviews and closes the event. */
  private void close(String code) {
    cast.finish(code, "resource-reclaim");
    for (String department : List.of("sre", "business")) {
      submit(department, openTask(code, "userTask_reviewDepartment", department), review())
          .expect(204);
    }
    submit(
            "leader",
            openTask(code, "userTask_closeEvent", "leadership"),
            Map.of("goalMet", "YES", "closingSummary", "All went well."))
        .expect(204);
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CLOSED");
  }

  private List<String> statuses(String code) {
    return filed(code).stream().map(item -> item.path("status").asText()).toList();
  }

  private List<JsonNode> filed(String code) {
    return StreamSupport.stream(
            cast.person("sre")
                .get("/api/events/" + code + "/filings")
                .expect(200)
                .json()
                .path("items")
                .spliterator(),
            false)
        .toList();
  }

  private int running(String code, String process) {
    return cast.person("admin")
        .get(
            "/engine-rest/process-instance/count?processDefinitionKey="
                + process
                + "&businessKey="
                + code)
        .expect(200)
        .json()
        .path("count")
        .asInt();
  }
}
