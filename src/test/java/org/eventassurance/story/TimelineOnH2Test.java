package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that happened to an event is read in order, and people add what no machine saw. */
@OnH2
class TimelineOnH2Test extends LiveStory {

  private static final String HOSTILE = "=HYPERLINK(\"http://evil\",\"click\"), \"quoted\"\nnext";

  @Test
  @Tag("E22")
  @Tag("E24")
  @Tag("B3")
  void theTimelineTellsInOrderWhatHappenedAndWhatPeopleNote() {
    String code = confirmedOnTheDayBefore("TIMELINE");
    note("sre", code, Map.of("text", "The vendor called: all is well.", "system", "checkout"))
        .expect(201);
    reschedule(code, "2026-09-16T20:00:00+08:00");
    cast.complete(code, "userTask_issueNotice");

    time.travelTo("2026-09-14T21:30:00+08:00");
    JsonNode late =
        note("sre-lead", code, Map.of("text", "The line was slow.", "at", "2026-09-14T11:00:00Z"))
            .expect(201)
            .json();
    assertThat(late.path("what").asText()).isEqualTo("The line was slow. (noted 2026-09-14 21:30)");
    assertThat(late.path("at").asText()).isEqualTo("2026-09-14T19:00:00+08:00");

    List<JsonNode> all = timeline("leader", code, "");
    assertThat(all).extracting(TimelineOnH2Test::at).isSorted();
    assertThat(all.get(0).path("what").asText())
        .isEqualTo("The event was registered; it goes live on 2026-09-16 20:00.");
    assertThat(kinds(all)).contains("DECISION", "PHASE", "TASK", "MAIL", "NOTE");
    assertThat(all)
        .as("who did it, claimed or not")
        .anyMatch(
            line ->
                line.path("what").asText().equals("Done: Confirm level and organisation")
                    && line.path("who").asText().equals("leader"));
    assertThat(whats(all))
        .contains("Preparation begins.")
        .contains(
            "The go-live was moved (2026-09-15 20:00 → 2026-09-16 20:00): The product is ready"
                + " later.");
    assertThat(whats(all).indexOf("The line was slow. (noted 2026-09-14 21:30)"))
        .as("stands where it happened")
        .isLessThan(whats(all).indexOf("The vendor called: all is well."));
    assertThat(whats(timeline("leader", code, "?first=NEWEST")))
        .containsExactlyElementsOf(reversed(whats(all)));

    assertThat(whats(timeline("leader", code, "?kind=NOTE&q=VENDOR&system=checkout")))
        .containsExactly("The vendor called: all is well.");
    assertThat(timeline("leader", code, "?kind=NOTE&kind=DECISION&q=anna+fischer"))
        .as("who is sought by name")
        .extracting(line -> line.path("whoName").asText())
        .containsExactly("Anna Fischer");
    assertThat(
            whats(
                timeline(
                    "leader",
                    code,
                    "?kind=NOTE&from=2026-09-14T19:00:00%2B08:00&to=2026-09-14T20:00:00%2B08:00")))
        .as("from its first moment to before its last")
        .containsExactly("The line was slow. (noted 2026-09-14 21:30)");
    assertThat(whats(timeline("business-liaison", code, "?kind=PHASE"))).contains("“保障筹备”开始。");
  }

  @Test
  void aLongTimelineIsReadInPartsAlsoWhileItGrows() {
    String code = confirmedOnTheDayBefore("TIMELINE-LONG");
    List<String> whole = whats(timeline("leader", code, ""));
    List<String> parts = new ArrayList<>();
    String after = "";
    do {
      JsonNode part =
          cast.person("leader")
              .get("/api/events/" + code + "/timeline?limit=3&after=" + after)
              .expect(200)
              .json();
      part.path("entries").forEach(line -> parts.add(line.path("what").asText()));
      after = part.path("next").asText();
      if (parts.size() == 3) {
        note("sre", code, Map.of("text", "Long ago.", "at", "2026-01-01T00:00:00Z")).expect(201);
      }
    } while (!after.isEmpty());
    assertThat(parts).as("nothing twice, nothing lost").isEqualTo(whole);

    refused("limit", code, "?limit=0");
    refused("limit", code, "?limit=10001");
    refused("after", code, "?after=bm9uc2Vuc2U");
    refused("kind", code, "?kind=GOSSIP");
    refused("from", code, "?from=yesterday");
    cast.person("leader").get("/api/events/NO-SUCH-EVENT/timeline").expect(404);
  }

  @Test
  void aSpreadsheetGetsTheSameTableAndNoFormula() throws IOException {
    String code = confirmedOnTheDayBefore("TIMELINE-TABLE");
    note("sre", code, Map.of("text", HOSTILE)).expect(201);
    note("sre", code, Map.of("text", "+86 139 @SUM")).expect(201);
    note("sre", code, Map.of("text", "  -2+3")).expect(201);

    Caller.Answer answer = cast.person("leader").get("/api/events/" + code + "/timeline.csv");
    String table = answer.expect(200).text();
    assertThat(table).startsWith("\uFEFFat,kind,what,who,whoName,system,systemName,reference\r\n");
    assertThat(cast.person("leader").get("/api/events/" + code + "/timeline", "text/csv").text())
        .isEqualTo(table);
    List<CSVRecord> rows =
        CSVParser.parse(
                table.substring(1),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();
    assertThat(rows).hasSameSizeAs(timeline("leader", code, ""));
    assertThat(rows).extracting(row -> row.get("what")).contains("'" + HOSTILE, "'+86 139 @SUM");
    assertThat(rows)
        .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.strip().matches("(?s)[=+@-].*")));
    JsonNode first = timeline("leader", code, "").get(0);
    assertThat(rows.get(0).get("at")).isEqualTo(first.path("at").asText());
    assertThat(rows.get(0).get("who")).isEqualTo("sre");

    String part = cast.person("leader").get("/api/events/" + code + "/timeline.csv?limit=1").text();
    assertThat(part.lines()).hasSize(2);
  }

  @Test
  void onlyThoseInvolvedNoteAndOnlyWhatMakesSense() {
    String code = confirmedOnTheDayBefore("TIMELINE-NOTES");
    Map<String, Object> note = Map.of("text", "Something happened.");
    note("owner", code, note).expect(403);
    note("leader", code, note).expect(201);
    note("sre", "NO-SUCH-EVENT", note).expect(404);
    refusedNote("text", code, Map.of("text", "  "));
    refusedNote("text", code, Map.of("text", "x".repeat(2001)));
    refusedNote("at", code, Map.of("text", "Later.", "at", "2026-09-14T20:00:01+08:00"));
    refusedNote("at", code, Map.of("text", "Far away.", "at", "1026-09-14T20:00:00+08:00"));
    refusedNote("system", code, Map.of("text", "Where?", "system", "no-such-system"));
    Map<String, Object> unknown = new HashMap<>(note);
    unknown.put("by", "leader");
    note("sre", code, unknown).expect(400);
    assertThat(timeline("owner", code, "?kind=NOTE")).as("whoever may read events").hasSize(1);
    cast.person("leader").put("/api/events/" + code + "/timeline", note).expect(404);
    Caller.anonymous(base).get("/api/events/" + code + "/timeline").expect(401);
  }

  private Caller.Answer note(String person, String code, Map<String, Object> note) {
    return cast.person(person).post("/api/events/" + code + "/timeline", note);
  }

  private void refusedNote(String field, String code, Map<String, Object> note) {
    JsonNode problem = note("sre", code, note).expect(400).json();
    assertThat(problem.at("/errors/0/field").asText()).as("%s", note).isEqualTo(field);
  }

  private void refused(String field, String code, String query) {
    JsonNode problem =
        cast.person("leader").get("/api/events/" + code + "/timeline" + query).expect(400).json();
    assertThat(problem.at("/errors/0/field").asText()).as(query).isEqualTo(field);
  }

  private List<JsonNode> timeline(String person, String code, String query) {
    List<JsonNode> lines = new ArrayList<>();
    cast.person(person)
        .get("/api/events/" + code + "/timeline" + query)
        .expect(200)
        .json()
        .path("entries")
        .forEach(lines::add);
    return lines;
  }

  private static List<String> whats(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("what").asText()).toList();
  }

  private static List<String> kinds(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("kind").asText()).toList();
  }

  private static OffsetDateTime at(JsonNode line) {
    return OffsetDateTime.parse(line.path("at").asText());
  }

  private static List<String> reversed(List<String> texts) {
    List<String> reversed = new ArrayList<>(texts);
    Collections.reverse(reversed);
    return reversed;
  }
}
