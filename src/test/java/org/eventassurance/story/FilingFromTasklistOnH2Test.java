package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing stays open until the event's end, and what is left over is given back afterwards. */
@OnH2
class FilingFromTasklistOnH2Test extends Story {

  private static final String START = "/engine-rest/process-definition/key/resource-filing";

  @Autowired private JdbcClient jdbc;

  @Test
  @Tag("E6")
  @Tag("E10")
  @Tag("E13")
  @Tag("E15")
  @Tag("E27")
  void aLateFilingIsSuppliedAsFarAsPossibleAndGivenBackWhenTheEventIsCalledOff() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FILED-LATE");
    time.travelTo("2026-09-01T20:00:00+08:00");
    file(
            "payment",
            code,
            Map.of(
                "item1Kind", "CDN",
                "item1Quantity", 5,
                "item1NeededFrom", "2026-09-15T20:00:00+08:00",
                "item2Kind", "PHYSICAL_MACHINE",
                "item2Quantity", 8,
                "item3Kind", "SNAT",
                "item3Quantity", 3))
        .expect(200);
    time.settle();

    JsonNode decide = task(code, "userTask_decideLateItems");
    assertThat(facts(decide, "base").path("lateItemCount").path("value").asInt())
        .as("the CDN was filed 14 days ahead, to the minute")
        .isEqualTo(2);
    cast.complete(
        decide,
        Map.of(
            "lateItem1Outcome", "ELASTIC_CLOUD",
            "lateItem1Cost", 4200.50,
            "lateItem1Reason", "The pool is empty.",
            "lateItem2Outcome", "REFUSED",
            "lateItem2Reason", "No addresses are left."));
    assertThat(keys(code)).contains("userTask_adaptPlan", "userTask_deliverResources");
    cast.complete(task(code, "userTask_deliverResources"), Map.of("deliveredAsGranted", "yes"));
    cast.complete(task(code, "userTask_confirmResources"), Map.of("allThere", "yes"));

    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The launch is called off."))
        .expect(200);
    time.settle();

    assertThat(keys(code))
        .as("the filing under way is withdrawn; who holds resources says what it needs")
        .containsExactly("userTask_stateRemainingNeed");
    JsonNode need = task(code, "userTask_stateRemainingNeed");
    assertThat(need.path("department").asText()).isEqualTo("payment");
    JsonNode held = facts(need, "payment");
    assertThat(held.path("items").path("value").asText())
        .contains("5 Gbit/s", "8 machines")
        .doesNotContain("addresses");
    String machines = options(held).get(1).path("value").asText();
    assertThat(submit(need, "payment", some(machines, "2026-08-31")).expect(400).text())
        .contains("Give today or a later day");
    submit(need, "payment", some(machines, "2026-10-01")).expect(204);
    time.settle();

    JsonNode reclaim = task(code, "userTask_reclaimResources");
    JsonNode left = facts(reclaim, "sre");
    assertThat(left.path("items").path("value").asText()).contains("CDN").doesNotContain("machine");
    assertThat(left.path("keptItems").path("value").asText()).contains("2026-10-01");
    cast.complete(
        reclaim, Map.of("scaledIn", List.of(options(left).get(0).path("value").asText())));

    assertThat(cast.openTasks(code)).isEmpty();
    assertThat(items(code))
        .containsExactly(
            "CDN GUARANTEED SCALED_IN",
            "PHYSICAL_MACHINE ELASTIC_CLOUD until 2026-10-01",
            "SNAT REFUSED");
  }

  @Test
  @Tag("E10")
  void filingEndsWithTheEventAndIsForOnesOwnDepartment() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FILED-WRONGLY");
    Map<String, Object> item = Map.of("item1Kind", "DNS", "item1Quantity", 1);

    assertThat(file("payment", code, with(item, "department", "business")).expect(400).text())
        .contains("You file for your own department");
    assertThat(file("sre", code, with(item, "department", "no-department")).expect(400).text())
        .contains("For department");
    assertThat(file("payment", "NO-SUCH-EVENT", item).expect(400).text()).contains("Event");
    assertThat(
            file("payment", code, with(item, "item1NeededUntil", "2026-05-01T10:00:00+08:00"))
                .expect(400)
                .text())
        .contains("Needed until");
    assertThat(file("marketing", code, item).status()).isEqualTo(403);
    assertThat(items(code)).isEmpty();

    file("sre", code, with(item, "department", "business-2")).expect(200);
    time.settle();
    assertThat(task(code, "userTask_deliverResources").path("name").asText()).isNotBlank();
    assertThat(items(code)).containsExactly("DNS GUARANTEED");

    time.travelTo("2026-09-30T23:59:00+08:00");
    assertThat(file("payment", code, item).expect(400).text())
        .contains("The event ended on 2026-09-30 23:59");
    assertThat(items(code)).hasSize(1);
  }

  @Test
  @Tag("E12")
  void aNewRowOfTheTableIsANewChoice() {
    String shipped = DecisionFile.text("resource-lead-time");
    String row = shipped.replaceAll("(?s).*(<rule id=\"rule_lvs\">.*?</rule>).*", "$1");
    String gpu =
        row.replace("_lvs", "_gpu")
            .replace("\"LVS\"", "\"GPU\"")
            .replace("Load balancer (LVS)", "Graphics card")
            .replace("instances", "cards");
    cast.person("admin")
        .deploy("owner", Map.of("resource-lead-time.dmn", shipped.replace(row, row + gpu)))
        .expect(200);
    try {
      assertThat(cast.person("payment").get(START + "/deployed-start-form").expect(200).text())
          .contains("{\"value\":\"GPU\",\"label\":\"Graphics card (cards)\"}");
    } finally {
      cast.person("admin").post("/api/models/resource-lead-time.dmn/deploy", null).expect(200);
    }
  }

  private Answer file(String person, String code, Map<String, Object> answers) {
    Map<String, Object> values = new HashMap<>();
    values.put("eventCode", code);
    for (int item = 1; item <= 6; item++) {
      values.put("item" + item + "System", "checkout");
      values.put("item" + item + "Purpose", "The forecast has risen.");
    }
    values.putAll(answers);
    return cast.person(person)
        .post(START + "/submit-form", Map.of("variables", Cast.typed(values)));
  }

  private Answer submit(JsonNode task, String person, Map<String, Object> values) {
    return cast.person(person)
        .post(
            "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
            Map.of("variables", Cast.typed(values)));
  }

  private static Map<String, Object> some(String item, String until) {
    return Map.of(
        "remainingNeed",
        "SOME",
        "keptItems",
        List.of(item),
        "remainingUntil",
        until,
        "remainingReason",
        "The next campaign needs them.");
  }

  private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(key, value);
    return more;
  }

  /** What became of the event's items, in few words. */
  private List<String> items(String code) {
    return jdbc.sql(
            """
            select concat_ws(' ', kind, decision_outcome, reclaim_way,
              case when need_until is not null then concat('until ', need_until) end)
            from resource_item where event_code = ? order by id
            """)
        .param(code)
        .query(String.class)
        .list();
  }

  private List<String> keys(String code) {
    return cast.openTasks(code).stream().map(task -> task.path("key").asText()).toList();
  }

  private JsonNode task(String code, String key) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + key + " in " + keys(code)));
  }

  private JsonNode facts(JsonNode task, String person) {
    String id = task.path("id").asText();
    return cast.person(person)
        .get("/engine-rest/task/" + id + "/form-variables")
        .expect(200)
        .json();
  }

  private static JsonNode options(JsonNode facts) {
    try {
      return Caller.JSON.readTree(facts.path("itemOptions").path("value").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
