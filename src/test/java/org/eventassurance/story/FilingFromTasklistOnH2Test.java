package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.eventassurance.DecisionFile;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Filing stays open until the event's end, and what is left over is given back afterwards. */
@OnH2
class FilingFromTasklistOnH2Test extends Story {

  private static final String START = "/engine-rest/process-definition/key/resource-filing";

  @Autowired private PlatformTransactionManager transactions;
  @Autowired private IdentityService identity;
  @Autowired private FormService forms;
  @Autowired private JdbcClient jdbc;

  @Test
  @Tag("E6")
  @Tag("E10")
  @Tag("E13")
  @Tag("E15")
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
            "lateItem1Procured", 0,
            "lateItem1Cloud", 8,
            "lateItem1Cost", 4200.50,
            "lateItem1Reason", "The pool is empty.",
            "lateItem2Procured", 0,
            "lateItem2Refused", 3,
            "lateItem2Reason", "No addresses are left."));
    assertThat(keys(code)).contains("userTask_adaptPlan", "userTask_deliverResources");
    cast.complete(code, "userTask_deliverResources", Map.of("deliveredAsGranted", "yes"));
    cast.complete(code, "userTask_confirmResources", Map.of("allThere", "yes"));

    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The launch is called off."))
        .expect(200);
    time.settle();

    assertThat(keys(code))
        .as("the filing under way is withdrawn; who holds resources says what it needs")
        .containsExactly("userTask_stateRemainingNeed");
    assertThat(task(code, "userTask_stateRemainingNeed").path("department").asText())
        .isEqualTo("payment");
    assertThat(items(code))
        .containsExactly("CDN CONFIRMED 5", "PHYSICAL_MACHINE CONFIRMED 8", "SNAT WITHDRAWN 0");
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
    assertThat(items(code)).containsExactly("DNS GRANTED 1");

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

  @Test
  @Tag("E6")
  @Tag("E10")
  @Tag("E11")
  @Tag("E15")
  void inAShortageWhoFiledInTimeComesFirstAndTheRestClimbsTheLadder() {
    String kind = "PHYSICAL_MACHINE";
    pool(kind, 100, 8);
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FILED-SHORT");
    time.travelTo("2026-08-16T21:00:00+08:00");
    file("business", code, machines(80, "2026-09-16T20:00:00+08:00")).expect(200);
    file("payment", code, machines(40, "2026-09-15T20:00:00+08:00")).expect(200);
    assertThat(items(code)).containsExactly(kind + " GRANTED 80", kind + " SHORT 20");

    JsonNode decide = task(code, "userTask_decideLateItems");
    JsonNode offered = facts(decide, "base");
    assertThat(offered.path("lateItem1").path("value").asText())
        .contains("\"open\":\"20 machines\"", "8 machines");
    assertThat(offered.path("lateItem1Reserve").path("value").asInt()).isEqualTo(8);
    assertThat(offered.path("lateItem1Refused").path("value").asInt()).isEqualTo(12);
    Map<String, Object> decision =
        Map.of(
            "lateItem1Cloud", 5,
            "lateItem1Cost", 900,
            "lateItem1Refused", 7,
            "lateItem1Reason", "The carrier has none left.");
    assertThat(cast.submit(decide, with(decision, "lateItem1Refused", 6)).expect(400).text())
        .contains("is 19 in all: it must add up to the 20");
    assertThat(cast.submit(decide, with(decision, "lateItem1Reserve", 9)).expect(400).text())
        .contains("The reserve pool has 8 left");
    assertThat(cast.toldTo(code, "REFUSAL")).as("nothing is decided").isEmpty();

    decideInVain(decide, decision, code);
    assertThat(items(code)).containsExactly(kind + " GRANTED 80", kind + " SHORT 20");
    assertThat(cast.toldTo(code, "REFUSAL")).as("no refusal, no mail").isEmpty();

    cast.submit(decide, decision).expect(204);
    assertThat(cast.toldTo(code, "REFUSAL"))
        .as("before anything else happens")
        .containsExactlyInAnyOrder("payment", "payment-lead");
    time.settle();
    assertThat(items(code)).containsExactly(kind + " GRANTED 80", kind + " GRANTED 33");
    JsonNode adapt = task(code, "userTask_adaptPlan");
    assertThat(facts(adapt, "payment").path("refusedItems").path("value").asText())
        .contains("\"refused\":\"7 machines\"", "The carrier has none left.");
    cast.complete(adapt, Map.of("planChange", "We queue payments above 800 a second."));

    time.travelTo("2026-09-15T20:00:00+08:00");
    assertThat(cast.toldTo(code, "MESSAGE"))
        .as("33 machines are not there when they are to be used")
        .containsExactlyInAnyOrder("sre-lead", "base-services-lead");
    cast.complete(code, "userTask_deliverResources", Map.of("deliveredAsGranted", "yes"));
    cast.complete(code, "userTask_confirmResources", Map.of("allThere", "yes"));
    assertThat(items(code)).containsExactly(kind + " CONFIRMED 80", kind + " CONFIRMED 33");
    pool(kind, 1000, 0);
  }

  @Test
  @Tag("E11")
  @Tag("E15")
  void aLateItemThatMadeRoomIsDecidedAnewAndDeliveredOnce() {
    String kind = "LVS";
    pool(kind, 10, 0);
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FILED-DISPLACED");
    time.travelTo("2026-08-16T21:00:00+08:00");
    file("payment", code, item(kind, 10, "2026-09-15T20:00:00+08:00")).expect(200);
    assertThat(keys(code)).contains("userTask_deliverResources");

    file("business", code, item(kind, 10, "2026-09-16T20:00:00+08:00")).expect(200);
    assertThat(items(code)).containsExactly(kind + " SHORT 0", kind + " GRANTED 10");
    assertThat(cast.toldTo(code, "REFUSAL")).containsExactlyInAnyOrder("payment", "payment-lead");
    JsonNode decide = task(code, "userTask_decideLateItems");
    cast.complete(
        decide,
        Map.of(
            "lateItem1Cloud", 10,
            "lateItem1Cost", 70,
            "lateItem1Refused", 0,
            "lateItem1Reason", "The cloud has them."));

    assertThat(items(code)).containsExactly(kind + " GRANTED 10", kind + " GRANTED 10");
    assertThat(cast.openTasks(code, "userTask_deliverResources"))
        .as("one for each filing")
        .hasSize(2);
    cast.complete(code, "userTask_deliverResources", Map.of("deliveredAsGranted", "yes"));
    cast.complete(code, "userTask_confirmResources", Map.of("allThere", "yes"));
    assertThat(keys(code)).doesNotContain("userTask_deliverResources", "userTask_decideLateItems");
    pool(kind, 1000, 0);
  }

  @Test
  @Tag("E10")
  void aListFromASpreadsheetIsFiledWholeOrNotAtAll() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FILED-AS-LIST");
    String list =
        """
        Resource\tQuantity\tSystem\tFirst use\tUntil\tPurpose
        Load balancer (LVS)\t4\tcheckout\t2026-09-14 20:00\t\tThe forecast has risen.
        SNAT\t20
        cdn\t2.5\tlive-stream
        """;
    assertThat(file("payment", code, list(list.replace("20\n", "2.5\n"))).expect(400).text())
        .contains("line 3, quantity", "Give a whole number.");
    assertThat(file("payment", code, list(list.replace("cdn", "tape"))).expect(400).text())
        .contains("line 4, resource");
    assertThat(items(code)).isEmpty();

    file("payment", code, list(list)).expect(200);
    assertThat(items(code)).containsExactly("LVS GRANTED 4", "SNAT GRANTED 20", "CDN GRANTED 2.5");
    assertThat(cast.openTasks(code, "userTask_deliverResources"))
        .as("what a line leaves empty is as in the line above: one first use")
        .hasSize(1);
  }

  /** The decision's transaction fails when all is done but its end. */
  private void decideInVain(JsonNode task, Map<String, Object> decision, String code) {
    identity.setAuthentication("base", List.of("base-services"));
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              attempt -> {
                forms.submitTaskForm(
                    task.path("id").asText(), with(decision, "lateItem1Reserve", 8));
                assertThat(refusalMails(code)).isEqualTo(2);
                attempt.setRollbackOnly();
              });
    } finally {
      identity.clearAuthentication();
    }
  }

  private int refusalMails(String code) {
    return jdbc.sql("select count(*) from notification where event_code = ? and kind = 'REFUSAL'")
        .param(code)
        .query(Integer.class)
        .single();
  }

  private void pool(String kind, int capacity, int reserve) {
    cast.person("base")
        .put("/api/resources/pools/" + kind, Map.of("capacity", capacity, "reserve", reserve))
        .expect(200);
  }

  private static Map<String, Object> machines(int quantity, String from) {
    return item("PHYSICAL_MACHINE", quantity, from);
  }

  private static Map<String, Object> item(String kind, int quantity, String from) {
    return Map.of("item1Kind", kind, "item1Quantity", quantity, "item1NeededFrom", from);
  }

  private static Map<String, Object> list(String lines) {
    return Map.of("filingWay", "list", "itemList", lines);
  }

  private Answer file(String person, String code, Map<String, Object> answers) {
    Map<String, Object> values = new HashMap<>();
    values.put("eventCode", code);
    values.put("item1System", "checkout");
    values.put("item1Purpose", "The forecast has risen.");
    values.putAll(answers);
    return cast.person(person)
        .post(START + "/submit-form", Map.of("variables", Cast.typed(values)));
  }

  private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(key, value);
    return more;
  }

  /** What became of the event's items, in few words. */
  private List<String> items(String code) {
    List<String> items = new ArrayList<>();
    cast.person("leader")
        .get("/api/events/" + code + "/filings")
        .expect(200)
        .json()
        .findParents("granted")
        .forEach(
            item ->
                items.add(
                    "%s %s %s"
                        .formatted(
                            item.path("kind").asText(),
                            item.path("status").asText(),
                            item.path("granted")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString())));
    return items;
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
}
