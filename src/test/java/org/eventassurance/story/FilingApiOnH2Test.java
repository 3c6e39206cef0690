package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs and people file, ask, change and withdraw resources over REST. */
@OnH2
class FilingApiOnH2Test extends Story {

  /** 30 days before the peak, to the minute. */
  private static final String IN_TIME = "2026-08-16T20:00:59+08:00";

  private static final String LATE = "2026-08-16T20:01:00+08:00";
  private static final String USE = "2026-09-15T20:00:00+08:00";

  @BeforeEach
  void registered() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  @Test
  @Tag("E11")
  @Tag("E12")
  @Tag("E15")
  void whoFilesInTimeIsServedFirstAndWhatIsLateGetsTheRest() {
    String small = confirmed("FIRST-SERVED");
    pool("PHYSICAL_MACHINE", 100, 10).expect(200);
    time.travelTo(LATE);
    JsonNode late = filed(small, "payment", machines(40, USE));
    assertThat(late.path("inTime").asBoolean()).isFalse();
    assertThat(late.path("granted").asInt()).as("nobody else wants it yet").isEqualTo(40);

    time.travelTo(IN_TIME);
    JsonNode inTime = filed(small, "business", machines(80, USE));

    assertThat(inTime.path("inTime").asBoolean()).isTrue();
    assertThat(inTime.path("fileBy").asText()).isEqualTo("2026-08-16T12:00:00Z");
    assertThat(inTime.path("leadDays").asInt()).isEqualTo(30);
    assertThat(inTime.path("anchor").asText()).isEqualTo("use");
    assertThat(inTime.path("status").asText()).isEqualTo("GRANTED");
    assertThat(inTime.path("granted").asInt()).isEqualTo(80);
    JsonNode displaced = item(small, late);
    assertThat(displaced.path("granted").asInt()).isEqualTo(20);
    assertThat(displaced.path("open").asInt()).isEqualTo(20);
    assertThat(displaced.path("status").asText()).isEqualTo("SHORT");
    assertThat(displaced.path("reason").asText())
        .contains("20 machines: from the pool.", "20 machines: to be decided by base services.");
    assertThat(cast.toldTo(small, "REFUSAL"))
        .as("who filed it, and the lead, at once")
        .containsExactlyInAnyOrder("sre", "payment-lead");
    assertThat(cast.openTasks(small, "userTask_decideLateItems")).hasSize(1);

    JsonNode held = allocations("PHYSICAL_MACHINE", USE, "2026-09-16T20:00:00+08:00").get(0);
    assertThat(held.path("spans").get(0).path("used").asInt()).isEqualTo(100);
    assertThat(held.path("spans").get(0).path("free").asInt()).isZero();
    assertThat(held.path("holders"))
        .extracting(holder -> holder.path("department").asText())
        .containsExactlyInAnyOrder("business", "payment");

    assertThat(cast.person("base").get("/api/resources/pools/PHYSICAL_MACHINE").text())
        .contains("\"capacity\":100,");
    assertThat(pool("PHYSICAL_MACHINE", 79, 10).expect(409).text())
        .contains("80 are promised already");
    pool("PHYSICAL_MACHINE", 120, 10).expect(200);
    assertThat(item(small, late).path("open").asInt()).as("there is enough now").isZero();
    assertThat(cast.openTasks(small, "userTask_decideLateItems"))
        .as("nothing is left to decide")
        .isEmpty();
  }

  @Test
  @Tag("E12")
  void whatIsAddedIsJudgedAnewAndLessOrLaterNeverMakesLate() {
    String code = confirmed("AMENDED");
    time.travelTo(IN_TIME);
    JsonNode filed = filed(code, "business", machines(10, USE));
    time.travelTo("2026-08-20T10:00:00+08:00");

    JsonNode more = change(code, filed, Map.of("quantity", 15)).expect(200).json();
    assertThat(more.path("item").path("quantity").asInt()).isEqualTo(10);
    assertThat(more.path("item").path("inTime").asBoolean()).isTrue();
    JsonNode added = more.path("additions").get(0);
    assertThat(added.path("addsTo").asLong()).isEqualTo(filed.path("id").asLong());
    assertThat(added.path("quantity").asInt()).isEqualTo(5);
    assertThat(added.path("inTime").asBoolean()).isFalse();
    assertThat(added.path("status").asText()).isEqualTo("SHORT");

    JsonNode earlier =
        change(code, filed, Map.of("neededFrom", "2026-09-14T20:00:00+08:00")).expect(200).json();
    assertThat(earlier.path("additions").get(0).path("neededUntil").asText())
        .isEqualTo("2026-09-15T12:00:00Z");
    assertThat(earlier.path("additions").get(0).path("inTime").asBoolean()).isFalse();
    assertThat(earlier.path("item").path("inTime").asBoolean()).isTrue();

    JsonNode less =
        change(code, filed, Map.of("quantity", 8, "neededFrom", "2026-09-15T21:00:00+08:00"))
            .expect(200)
            .json();
    assertThat(less.path("item").path("inTime").asBoolean()).isTrue();
    assertThat(less.path("item").path("granted").asInt()).isEqualTo(8);
    assertThat(less.path("additions")).isEmpty();

    assertThat(change(code, filed, Map.of("quantity", 0)).expect(400).text())
        .contains("\"quantity\"", "Give a quantity above 0.");
    assertThat(
            change(code, filed, Map.of("neededUntil", "2026-09-15T20:00:00+08:00"))
                .expect(400)
                .text())
        .contains("\"neededUntil\"");
    assertThat(item(code, filed).path("quantity").asInt()).isEqualTo(8);

    String path = path(code) + "/" + filed.path("id").asText();
    assertThat(cast.person("payment").delete(path).status()).isEqualTo(403);
    assertThat(cast.person("business").delete(path).expect(200).json().path("status").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(cast.person("business").delete(path).expect(409).text())
        .contains("file what you need anew");
    assertThat(
            cast.person("business")
                .patch(path(confirmed("OTHER")) + "/" + filed.path("id"), Map.of("quantity", 1))
                .status())
        .as("an item of another event")
        .isEqualTo(404);
  }

  @Test
  @Tag("E10")
  void whatMakesNoSenseIsRefusedWholeWithEveryFieldThatIsWrong() {
    String code = confirmed("REFUSED-FILING");
    List<Object> items = new ArrayList<>();
    items.add(machines(1, USE));
    items.add(with(machines(1, USE), "kind", "TAPE_LIBRARY"));
    items.add(with(machines(1, USE), "quantity", 0));
    items.add(with(machines(1, USE), "quantity", -3));
    items.add(with(machines(1, USE), "quantity", 1.5));
    items.add(with(machines(1, USE), "neededUntil", "2026-09-15T20:00:00+08:00"));
    items.add(with(machines(1, USE), "neededFrom", "2036-09-15T20:00:00+08:00"));
    items.add(with(machines(1, USE), "unit", "racks"));
    items.add(with(machines(1, USE), "system", "no-system"));
    items.add(with(machines(1, USE), "purpose", " "));

    JsonNode refused = file("business", code, "business", items).expect(400).json();

    assertThat(refused.path("errors"))
        .extracting(error -> error.path("field").asText())
        .contains(
            "items[1].kind",
            "items[2].quantity",
            "items[3].quantity",
            "items[4].quantity",
            "items[5].neededUntil",
            "items[6].neededFrom",
            "items[7].unit",
            "items[8].system",
            "items[9].purpose")
        .noneMatch(field -> field.startsWith("items[0]"));
    assertThat(all(code)).as("nothing is stored").isEmpty();
    assertThat(file("sre", code, "dba", List.of(machines(1, USE))).expect(400).text())
        .contains("\"department\"", "Business and payment departments");
    assertThat(file("sre", code, "nobody", List.of(machines(1, USE))).expect(400).text())
        .contains("\"department\"");
    assertThat(file("business", code, "business", List.of()).expect(400).text())
        .contains("\"items\"");
    assertThat(file("payment", code, "business", List.of(machines(1, USE))).status())
        .isEqualTo(403);
    assertThat(file("sre", "NO-EVENT", "business", List.of(machines(1, USE))).status())
        .isEqualTo(404);
    assertThat(
            cast.person("business")
                .post(path(code), "{\"department\":\"business\",\"items\":[{\"quantity\":\"x\"}]}")
                .status())
        .isEqualTo(400);
    assertThat(all(code)).isEmpty();

    time.travelTo("2026-09-30T23:59:00+08:00");
    assertThat(file("business", code, "business", List.of(machines(1, USE))).expect(400).text())
        .contains("until its end");
  }

  @Test
  @Tag("E10")
  void aTableComesInAndGoesOut() {
    String code = confirmed("AS-A-TABLE");
    String path = path(code) + "?department=business";
    String table =
        """
        kind,quantity,system,neededFrom,purpose
        CDN,2.5,live-stream,2026-09-15 20:00,=HYPERLINK("http://example.com")
        SNAT,3,checkout,,Addresses for the bank
        """;

    assertThat(
            cast.person("business")
                .postCsv(path, table + "DNS,0,checkout,,Names\nGPU,1,checkout,,Cards\n")
                .expect(400)
                .json()
                .path("errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactly("line 4, quantity", "line 5, kind");
    assertThat(all(code)).isEmpty();

    assertThat(cast.person("business").postCsv(path, table).expect(201).json().path("items"))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.path("inTime").asBoolean()).isTrue());
    String written = cast.person("business").get(path(code), "text/csv").expect(200).text();
    assertThat(written.lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("id,addsTo,department,kind,quantity,unit,system,neededFrom");
    assertThat(written)
        .contains("CDN,2.5,Gbit/s,live-stream,2026-09-15T20:00+08:00")
        .as("a spreadsheet must not take it for a formula")
        .contains("'=HYPERLINK");
  }

  @Test
  @Tag("E13")
  @Tag("E14")
  void oneAsksBeforeOneFiles() {
    String code = confirmed("ASKED");
    time.travelTo("2026-09-02T10:00:00+08:00");

    JsonNode cdn = leadTime(code, "CDN", "2026-09-16T10:00:00%2B08:00").expect(200).json();
    assertThat(cdn.path("leadDays").asInt()).isEqualTo(14);
    assertThat(cdn.path("fileBy").asText()).isEqualTo("2026-09-02T10:00:00+08:00");
    assertThat(cdn.path("inTime").asBoolean()).isTrue();
    assertThat(cdn.path("reason").asText()).contains("14 days");
    JsonNode live = leadTime(code, "LIVE_CDN", "2026-09-03T10:00:00%2B08:00").expect(200).json();
    assertThat(live.path("anchor").asText()).isEqualTo("broadcastStart");
    assertThat(live.path("fileBy").asText()).isEqualTo("2026-09-08T19:30:00+08:00");
    assertThat(leadTime(code, "TAPE", "2026-09-16T10:00:00%2B08:00").expect(400).text())
        .contains("\"kind\"", "PHYSICAL_MACHINE");
    assertThat(leadTime(code, "CDN", "tomorrow").status()).isEqualTo(400);
    assertThat(leadTime("NO-EVENT", "CDN", "2026-09-16T10:00:00%2B08:00").status()).isEqualTo(404);
    assertThat(
            cast.person("business")
                .get("/api/resources/lead-time?event=" + code + "&kind=CDN")
                .expect(200)
                .json()
                .path("fileBy")
                .asText())
        .as("from the event's beginning, if nobody says otherwise")
        .isEqualTo("2026-09-01T19:30:00+08:00");
  }

  @Test
  @Tag("E11")
  void poolsAreKeptByBaseServices() {
    assertThat(cast.person("base").get("/api/resources/pools").expect(200).json()).isEmpty();
    assertThat(cast.person("base").get("/api/resources/pools/CDN").status()).isEqualTo(404);
    assertThat(put("business", "CDN", Map.of("capacity", 1)).status()).isEqualTo(403);
    assertThat(put("base", "TAPE", Map.of("capacity", 1)).expect(400).text()).contains("\"kind\"");
    assertThat(put("base", "CDN", Map.of("capacity", -1)).expect(400).text())
        .contains("\"capacity\"");
    assertThat(put("base", "CDN", Map.of("reserve", 1)).expect(400).text())
        .contains("\"capacity\"");
    assertThat(put("base", "CDN", Map.of("capacity", 1, "unit", "boxes")).expect(400).text())
        .contains("Gbit/s");

    JsonNode pool =
        put("base", "CDN", Map.of("capacity", 800.5, "reserve", 100, "unit", "Gbit/s"))
            .expect(200)
            .json();

    assertThat(pool.path("capacity").asDouble()).isEqualTo(800.5);
    assertThat(pool.path("reserve").asInt()).isEqualTo(100);
    assertThat(pool.path("unit").asText()).isEqualTo("Gbit/s");
    assertThat(pool.path("changedBy").asText()).isEqualTo("base");
    assertThat(cast.person("leader").get("/api/resources/pools").expect(200).json()).hasSize(1);
    assertThat(
            cast.person("leader")
                .get(
                    "/api/resources/allocations?kind=CDN&from=2026-09-02T10:00:00Z&to=2026-09-01T10:00:00Z")
                .expect(400)
                .text())
        .contains("\"to\"");
  }

  private Answer leadTime(String code, String kind, String from) {
    return cast.person("business")
        .get("/api/resources/lead-time?event=%s&kind=%s&neededFrom=%s".formatted(code, kind, from));
  }

  private Answer pool(String kind, int capacity, int reserve) {
    return put("base", kind, Map.of("capacity", capacity, "reserve", reserve));
  }

  private Answer put(String person, String kind, Map<String, Object> size) {
    Answer answer = cast.person(person).put("/api/resources/pools/" + kind, size);
    time.settle();
    return answer;
  }

  private JsonNode filed(String code, String department, Map<String, Object> item) {
    JsonNode filed = file("sre", code, department, List.of(item)).expect(201).json();
    return filed.path("items").get(0);
  }

  private Answer file(String person, String code, String department, List<?> items) {
    Answer answer =
        cast.person(person).post(path(code), Map.of("department", department, "items", items));
    time.settle();
    return answer;
  }

  private Answer change(String code, JsonNode item, Map<String, Object> change) {
    return cast.person("business").patch(path(code) + "/" + item.path("id").asText(), change);
  }

  private JsonNode item(String code, JsonNode filed) {
    for (JsonNode item : all(code)) {
      if (item.path("id").equals(filed.path("id"))) {
        return item;
      }
    }
    throw new AssertionError("There is no item " + filed.path("id"));
  }

  private JsonNode all(String code) {
    return cast.person("leader").get(path(code)).expect(200).json().path("items");
  }

  private JsonNode allocations(String kind, String from, String to) {
    return cast.person("leader")
        .get(
            "/api/resources/allocations?kind=%s&from=%s&to=%s"
                .formatted(kind, from.replace("+", "%2B"), to.replace("+", "%2B")))
        .expect(200)
        .json();
  }

  private static String path(String code) {
    return "/api/events/" + code + "/filings";
  }

  private static Map<String, Object> machines(int quantity, String from) {
    return Map.of(
        "kind", "PHYSICAL_MACHINE",
        "quantity", quantity,
        "system", "checkout",
        "neededFrom", from,
        "neededUntil", "2026-09-30T23:59:00+08:00",
        "purpose", "Twelve times the usual peak.");
  }

  private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(key, value);
    return more;
  }
}
