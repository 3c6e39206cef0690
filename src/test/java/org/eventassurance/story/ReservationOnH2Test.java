package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Departments file what they need, base services delivers it, and nobody waits for the others. */
@OnH2
class ReservationOnH2Test extends Story {

  @Test
  @Tag("E6")
  @Tag("E10")
  @Tag("E11")
  @Tag("E12")
  @Tag("E14")
  @Tag("E15")
  void whatIsFiledInTimeIsDeliveredAndWhatIsLateIsDecided() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("RESERVED");
    finishPreparation(code);
    time.travelTo("2026-08-16T20:00:59+08:00");

    assertThat(keys(code)).contains("business File", "business-2 File", "payment File");
    JsonNode offered = facts(task(code, "userTask_fileResources", "business"), "business");
    assertThat(offered.path("item1NeededFrom").path("value").asText())
        .as("nobody types what the event knows")
        .isEqualTo("2026-09-15T19:30+08:00");
    assertThat(offered.path("leadTimes").path("value").asText())
        .contains("2026-08-16 19:30", "2026-09-08 19:30");

    file(
        code,
        "business",
        filing(
            item(1, "PHYSICAL_MACHINE", 12, "2026-09-15T20:00:00+08:00"),
            item(2, "LIVE_CDN", 40, "2026-08-20T10:00:00+08:00")));
    assertThat(keys(code))
        .as("filed in the last minute and before the broadcast: guaranteed, nothing to decide")
        .contains("base-services Deliver")
        .doesNotContain("base-services Decide");

    cast.complete(
        task(code, "userTask_fileResources", "business-2"),
        Map.of("filingNeeded", "no", "noFilingReason", "We run at a third of our capacity."));
    file(code, "payment", filing(item(1, "LEASED_LINE", 2, "2026-09-15T19:59:00+08:00")));
    JsonNode decide = task(code, "userTask_decideLateItems", "base-services");
    assertThat(decide.path("dueAt").asText()).startsWith("2026-08-17T00:00");
    assertThat(facts(decide, "base").path("lateItem1").path("value").asText())
        .contains("2026-08-16 19:59", "30 days", "2 lines");
    cast.complete(
        decide,
        Map.of(
            "lateItem1Procured", 0,
            "lateItem1Refused", 2,
            "lateItem1Reason", "The carrier has none left."));

    assertThat(keys(code))
        .as("the requester is told at once, and there is nothing to deliver to it")
        .contains("payment Adapt");
    assertThat(dueDates(code, "userTask_deliverResources"))
        .as("what is used first at another time is another delivery, due a day before")
        .containsExactly("2026-08-19T10:00", "2026-09-14T20:00");
    assertThat(cast.toldTo(code, "REFUSAL"))
        .as("who filed it and their lead, the night of a Sunday or not")
        .containsExactlyInAnyOrder("payment", "payment-lead");
    assertThat(cast.told(code, "REFUSAL"))
        .allSatisfy(
            line -> assertThat(line.path("sendAt").asText()).startsWith("2026-08-16T20:00"));
    JsonNode adapt = task(code, "userTask_adaptPlan", "payment");
    assertThat(facts(adapt, "payment").path("refusedItems").path("value").asText())
        .contains("The carrier has none left.");
    cast.complete(adapt, Map.of("planChange", "We queue payments above 800 a second."));

    JsonNode machines = delivery(code, "machines");
    cast.complete(
        machines,
        Map.of(
            "deliveredAsGranted", "no",
            "item1Delivered", 10,
            "deliveryNote", "Two machines come on Monday."));
    JsonNode confirm = task(code, "userTask_confirmResources", "business");
    assertThat(facts(confirm, "business").path("items").path("value").asText())
        .contains("\"delivered\":\"10 machines\"")
        .doesNotContain("Gbit/s");
    cast.complete(
        confirm,
        Map.of(
            "allThere", "no",
            "item1Works", "no",
            "item1Problem", "Two machines are missing."));

    JsonNode again = delivery(code, "machines");
    JsonNode owed = facts(again, "base");
    assertThat(owed.path("problem").path("value").asText()).contains("Two machines are missing.");
    cast.complete(again, Map.of("deliveredAsGranted", "yes"));
    cast.complete(task(code, "userTask_confirmResources", "business"), Map.of("allThere", "yes"));
    assertThat(phase(code, "resource-reservation")).as("the CDN is owed").isEqualTo("ACTIVE");
    cast.complete(delivery(code, "Gbit/s"), Map.of("deliveredAsGranted", "yes"));
    cast.complete(task(code, "userTask_confirmResources", "business"), Map.of("allThere", "yes"));

    assertThat(phase(code, "resource-reservation")).isEqualTo("DONE");
    assertThat(phase(code, "load-test")).isEqualTo("ACTIVE");
  }

  @Test
  @Tag("E10")
  void aFilingThatMakesNoSenseIsRefusedWithASentenceAndChangesNothing() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("RESERVED-BADLY");
    finishPreparation(code);
    JsonNode task = task(code, "userTask_fileResources", "payment");

    assertThat(refusal(task, item(1, "TAPE_LIBRARY", 1, "2026-09-15T20:00:00+08:00")))
        .contains("Resource");
    assertThat(refusal(task, item(1, "LVS", 0, "2026-09-15T20:00:00+08:00")))
        .contains("Quantity", "at least 0.01");
    assertThat(refusal(task, item(1, "LVS", 1, "2026-12-24T20:00:00+08:00")))
        .contains("Give a time after the first use.");
    assertThat(refusal(task, item(1, "LVS", 1, "+999999999-01-01T00:00:00+08:00")))
        .contains("within a year of the event");

    assertThat(keys(code)).contains("payment File");
    assertThat(keys(code)).doesNotContain("base-services Decide", "base-services Deliver");
  }

  /** The local dates at which open tasks of a kind are due. */
  private List<String> dueDates(String code, String key) {
    return cast.openTasks(code, key).stream()
        .map(task -> task.path("dueAt").asText().substring(0, 16))
        .sorted()
        .toList();
  }

  /** The open delivery of something that is counted in this unit. */
  private JsonNode delivery(String code, String unit) {
    return cast.openTasks(code, "userTask_deliverResources").stream()
        .filter(task -> facts(task, "base").path("items").path("value").asText().contains(unit))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No delivery of " + unit));
  }

  /** Somebody files this, and nothing of what the form comes filled in with. */
  private void file(String code, String department, Map<String, Object> values) {
    submitted(task(code, "userTask_fileResources", department), department, values).expect(204);
    time.settle();
  }

  private Answer submitted(JsonNode task, String person, Map<String, Object> values) {
    return cast.person(person)
        .post(
            "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
            Map.of("variables", alone(values)));
  }

  /** Without what the capacity plan fills in. */
  private static Map<String, Object> alone(Map<String, Object> values) {
    Map<String, Object> variables = Cast.typed(values);
    for (int item = 1; item <= 10; item++) {
      variables.putIfAbsent("item" + item + "Kind", Collections.singletonMap("value", null));
    }
    return variables;
  }

  private String refusal(JsonNode task, Map<String, Object> item) {
    return submitted(task, "payment", filing(item)).expect(400).text();
  }

  @SafeVarargs
  private static Map<String, Object> filing(Map<String, Object>... items) {
    Map<String, Object> values = new HashMap<>();
    values.put("filingNeeded", "yes");
    for (Map<String, Object> item : items) {
      values.putAll(item);
    }
    return values;
  }

  private static Map<String, Object> item(int number, String kind, int quantity, String from) {
    String prefix = "item" + number;
    return Map.of(
        prefix + "Kind", kind,
        prefix + "Quantity", quantity,
        prefix + "NeededFrom", from,
        prefix + "System", "checkout",
        prefix + "Purpose", "Twelve times the usual peak.");
  }

  private void finishPreparation(String code) {
    for (int i = 0; i < 100; i++) {
      Optional<JsonNode> next =
          cast.openTasks(code).stream()
              .filter(task -> task.path("phase").asText().equals("preparation"))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      cast.complete(next.get(), Map.of());
    }
    throw new AssertionError("The preparation does not come to its end.");
  }

  /** The open tasks of the phase as {@code <group> <first word of the task's name>}. */
  private List<String> keys(String code) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("phase").asText().equals("resource-reservation"))
        .map(task -> task.path("department").asText() + " " + firstWord(task))
        .toList();
  }

  private static String firstWord(JsonNode task) {
    return task.path("name").asText().replaceFirst(" .*", "");
  }

  private JsonNode task(String code, String key, String group) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .filter(task -> task.path("department").asText().equals(group))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + key + " for " + group));
  }

  private JsonNode facts(JsonNode task, String person) {
    String id = task.path("id").asText();
    return cast.person(person)
        .get("/engine-rest/task/" + id + "/form-variables")
        .expect(200)
        .json();
  }

  private String phase(String code, String id) {
    for (JsonNode phase : cast.overview(code).path("deadlines")) {
      if (phase.path("phase").asText().equals(id)) {
        return phase.path("state").asText();
      }
    }
    throw new AssertionError("There is no phase '" + id + "'.");
  }
}
