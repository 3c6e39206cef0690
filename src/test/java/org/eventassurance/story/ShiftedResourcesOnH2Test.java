package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was filed moves along with a rescheduled event, and its departments say whether it fits. */
@OnH2
class ShiftedResourcesOnH2Test extends ReviewStory {

  private static final String CONFIRM = "userTask_confirmShiftedResources";

  @Test
  @Tag("E11")
  @Tag("E12")
  void whatWasInTimeStaysInTimeAndWhatACorrectionAddsIsJudgedAnew() {
    String code = registered("SHIFTED");
    time.travelTo("2026-08-10T10:00:00+08:00");
    file(code, "business", "PHYSICAL_MACHINE", 12);
    file(code, "payment", "LEASED_LINE", 2);

    time.travelTo("2026-08-12T10:00:00+08:00");
    reschedule(code, "2026-09-08T20:00:00+08:00", "2026-09-23T23:59:00+08:00");

    assertThat(filed(code))
        .as("in time, although by the new date it would have been late")
        .allSatisfy(item -> assertThat(item.path("inTime").asBoolean()).isTrue())
        .allSatisfy(item -> assertThat(item.path("status").asText()).isEqualTo("GRANTED"))
        .extracting(item -> item.path("neededFrom").asText().substring(0, 10))
        .containsOnly("2026-09-08");

    JsonNode business = openTask(code, CONFIRM, "business");
    assertThat(business.path("phase").asText()).isEqualTo("resource-shift");
    JsonNode shown = formVariables("business", business);
    assertThat(shown.path("itemCount").path("value").asInt()).isOne();
    assertThat(shown.path("item1").path("value").asText())
        .contains("2026-09-15 19:00", "2026-09-08 19:00", "in time");
    cast.complete(business, Map.of());
    assertThat(filed(code)).as("confirmed as it is").hasSize(2);

    JsonNode payment = openTask(code, CONFIRM, "payment");
    assertRefused(
        cast.submit(
            payment,
            Map.of("item1Answer", "CORRECTED", "item1NeededUntil", "2026-09-01T00:00:00+08:00")),
        "'Needed until': Give a time after the first use.");
    cast.complete(
        payment,
        Map.of("item1Answer", "CORRECTED", "item1NeededFrom", "2026-09-07T19:00:00+08:00"));

    List<JsonNode> lines =
        filed(code).stream()
            .filter(item -> item.path("department").asText().equals("payment"))
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("inTime").asBoolean()).isTrue();
    assertThat(lines.get(1).path("addsTo").asLong()).isEqualTo(lines.get(0).path("id").asLong());
    assertThat(lines.get(1).path("inTime").asBoolean()).as("a day more, filed today").isFalse();
    assertThat(lines.get(1).path("neededUntil").asText()).startsWith("2026-09-08");
    assertThat(cast.openTasks(code, CONFIRM)).isEmpty();
  }

  @Test
  @Tag("E12")
  void whoIsBeingAskedIsShownTheNewestTimesAndIsNotAskedTwice() {
    String code = registered("SHIFTED-TWICE");
    file(code, "business", "PHYSICAL_MACHINE", 12);

    reschedule(code, "2026-09-22T20:00:00+08:00", "2026-10-07T23:59:00+08:00");
    JsonNode first = openTask(code, CONFIRM, "business");
    reschedule(code, "2026-09-29T20:00:00+08:00", "2026-10-14T23:59:00+08:00");

    JsonNode same = openTask(code, CONFIRM, "business");
    assertThat(cast.openTasks(code, CONFIRM)).hasSize(1);
    assertThat(same.path("id").asText()).isEqualTo(first.path("id").asText());
    assertThat(formVariables("business", same).path("item1").path("value").asText())
        .as("from what the department filed to what holds now")
        .contains("2026-09-15 19:00", "2026-09-29 19:00")
        .doesNotContain("2026-09-22");

    cast.complete(same, Map.of("item1Answer", "WITHDRAWN"));
    assertThat(filed(code).get(0).path("status").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  @Tag("E12")
  void nobodyIsAskedAnyMoreWhenTheEventIsCalledOff() {
    String code = registered("SHIFTED-CANCELLED");
    file(code, "business", "PHYSICAL_MACHINE", 12);
    reschedule(code, "2026-09-22T20:00:00+08:00", "2026-10-07T23:59:00+08:00");
    assertThat(cast.openTasks(code, CONFIRM)).hasSize(1);

    cast.person("sre-lead")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The product is not ready."))
        .expect(200);
    time.settle();

    assertThat(cast.openTasks(code)).isEmpty();
    assertThat(filed(code).get(0).path("status").asText()).isEqualTo("WITHDRAWN");
  }

  /** The launch live stream of sre, business and payment. */
  private String registered(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("departments", List.of("sre", "business", "payment"));
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        code, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    return code;
  }

  private void file(String code, String department, String kind, int quantity) {
    Map<String, Object> item =
        Map.of(
            "kind", kind,
            "quantity", quantity,
            "system", "checkout",
            "neededFrom", "2026-09-15T19:00:00+08:00",
            "neededUntil", "2026-09-30T23:59:00+08:00",
            "purpose", "Twelve times the usual peak.");
    cast.person(department)
        .post(
            "/api/events/" + code + "/filings",
            Map.of("department", department, "items", List.of(item)))
        .expect(201);
    time.settle();
  }

  private void reschedule(String code, String goLiveAt, String endsAt) {
    cast.person("sre-lead")
        .post(
            "/api/events/" + code + "/reschedule",
            Map.of("goLiveAt", goLiveAt, "endsAt", endsAt, "reason", "The launch has moved."))
        .expect(200);
    time.settle();
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
}
