package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.eventassurance.escalation.Escalation;
import org.eventassurance.trackrecord.TrackRecords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How events went is told side by side, also when the engine has forgotten them. */
@OnH2
class TrackRecordOnH2Test extends LiveStory {

  private static final String ALL = "/api/statistics/events?from=2026-01-01&to=2026-12-31";

  @Autowired private TrackRecords records;
  @Autowired private Escalation escalation;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient database;

  @Test
  @Tag("B3")
  @Tag("E25")
  void whatWasLateWhoWasToldAndHowSoonServiceCameBackIsToldForEver() throws IOException {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("RECORD");
    aNoticeIsADayLate(code);
    time.travelTo("2026-09-14T20:00:00+08:00");
    serviceIsDisturbedForAnHour(code);
    anExceptionIsRefused(code);

    JsonNode live = only(cast.person("business").get(ALL).expect(200).json());
    assertThat(live.path("asOf").asText()).isEqualTo("2026-09-14T21:00:00+08:00");
    assertThat(live.at("/results/phases"))
        .extracting(phase -> phase.path("of").asText())
        .startsWith("registration", "preparation")
        .contains("incident", "change-exception");
    JsonNode preparation = live.at("/results/phases/1");
    assertThat(preparation.path("late").asLong()).isEqualTo(1);
    assertThat(preparation.path("overdue").asLong()).as("what waits since").isPositive();
    assertThat(live.at("/results/departments"))
        .extracting(department -> department.path("of").asText())
        .contains("leadership", "sre");
    assertThat(live.at("/results/escalations/steps"))
        .extracting(
            step -> step.path("step").asText(),
            step -> step.path("audience").asText(),
            step -> step.path("tasks").asLong())
        .contains(
            tuple("remind-24h", "assignee", 1L),
            tuple("lead", "lead", 1L),
            tuple("leadership", "leadership", 1L));
    assertThat(live.at("/results/escalations/people"))
        .extracting(person -> person.path("person").asText())
        .contains("sre-lead", "leadership-lead");
    assertThat(live.at("/results/incidents").path("incidents").asLong()).isEqualTo(2);
    assertThat(live.at("/results/incidentsBySeverity/0/timeToRestore/medianMinutes").asLong())
        .isEqualTo(60);
    assertThat(live.at("/results/exceptions").toString())
        .isEqualTo("{\"asked\":1,\"granted\":0,\"denied\":1,\"used\":0,\"undecided\":0}");
    assertThat(live.at("/results/reviews/tasks").asLong()).isZero();

    records.keep(code);
    theEngineForgets(code);
    records.keep(code);
    time.travelTo("2026-09-20T20:00:00+08:00");
    JsonNode answer = cast.person("business").get(ALL).expect(200).json();
    assertThat(only(answer)).as("as it was when it was kept").isEqualTo(live);
    assertThat(answer.path("together")).isEqualTo(live.path("results"));
    theTableSaysTheSame(live);
  }

  @Test
  void anEventThatEndedOtherwiseIsKeptInTheBackground() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("RECORD-CANCELLED");
    runInBackground("EndedEvents.keep");
    assertThat(kept(code)).as("under way").isZero();
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "Called off."))
        .expect(200);
    time.settle();
    runInBackground("EndedEvents.keep");
    runInBackground("EndedEvents.keep");
    assertThat(kept(code)).isEqualTo(1);
  }

  @Test
  void daysThatMakeNoSenseAreRefused() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    assertThat(cast.person("sre").get("/api/statistics/events").expect(200).text())
        .contains("\"from\":\"2025-06-01\"", "\"to\":\"2027-06-01\"");
    refused("?from=soon", "from", "Send a date like 2026-09-30, not 'soon'.");
    refused("?to=2026-02-30", "to", "Send a date like 2026-09-30, not '2026-02-30'.");
    refused("?from=2026-02-02&to=2026-02-01", "to", "Give a day that is not before the first one.");
    refused("?from=2026-02-02&to=2031-02-03", "to", "Choose 5 years at most.");
    refused("?to=%2B999999999-12-31", "to", "Give a day of the years 2000 to 2199.");
    Caller.anonymous(base).get("/api/statistics/events").expect(401);
  }

  private void aNoticeIsADayLate(String code) {
    JsonNode notice = task(code, "userTask_issueNotice");
    cast.person("leader")
        .put("/api/tasks/" + id(notice) + "/due-date", Map.of("dueAt", "2026-06-10T12:00:00+08:00"))
        .expect(204);
    for (String moment : List.of("09T12:00", "10T12:00", "10T14:00", "10T20:00", "11T12:00")) {
      time.travelTo("2026-06-" + moment + ":00+08:00");
      escalation.sweep();
    }
    cast.complete(code, "userTask_issueNotice");
  }

  private void serviceIsDisturbedForAnHour(String code) {
    Map<String, Object> report =
        Map.of(
            "event",
            code,
            "system",
            "checkout",
            "severity",
            "S1",
            "seenBy",
            "USERS",
            "seen",
            "Orders fail.",
            "detectedAt",
            "2026-09-14T20:00:00+08:00");
    long first =
        cast.person("business")
            .post("/api/incidents", report)
            .expect(201)
            .json()
            .path("id")
            .asLong();
    cast.person("business").post("/api/incidents", report).expect(201);
    time.travelTo("2026-09-14T21:00:00+08:00");
    database
        .sql("update incident set restored_at = ?, severity = 'S1' where id = ?")
        .params(java.time.OffsetDateTime.parse("2026-09-14T21:00:00+08:00"), first)
        .update();
  }

  private void anExceptionIsRefused(String code) {
    cast.person("dba")
        .post(
            "/api/freeze/exceptions",
            Map.of(
                "event", code,
                "system", "order-database",
                "exceptionClass", "URGENT_FIX",
                "changeReference", "CHG-1",
                "description", "An index is missing.",
                "evidence", "Incident 1; tested on the copy.",
                "rollbackPlan", "Drop the index, one minute.",
                "wantedFrom", "2026-09-14T22:00:00+08:00",
                "wantedUntil", "2026-09-14T23:00:00+08:00"))
        .expect(201);
    submit(
            "qa",
            task(code, "userTask_approveException"),
            Map.of("decision", "refuse", "decisionReason", "It can wait."))
        .expect(204);
  }

  private void theEngineForgets(String code) {
    cast.person("admin")
        .get("/engine-rest/process-instance?businessKey=" + code)
        .expect(200)
        .json()
        .forEach(
            instance ->
                cast.person("admin")
                    .delete(
                        "/engine-rest/process-instance/"
                            + id(instance)
                            + "?failIfNotExists=false"));
    List<String> ended =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(code)
            .list()
            .stream()
            .map(HistoricProcessInstance::getId)
            .toList();
    history.deleteHistoricProcessInstancesBulk(ended);
    assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(code).count())
        .isZero();
  }

  private void theTableSaysTheSame(JsonNode live) throws IOException {
    String table =
        cast.person("business").get(ALL.replace("events?", "events.csv?")).expect(200).text();
    assertThat(cast.person("business").get(ALL, "text/csv").expect(200).text()).isEqualTo(table);
    assertThat(table)
        .startsWith("\uFEFFevent,name,kind,level,goLiveAt,topic,of,figure,value,unit\r\n");
    List<CSVRecord> rows =
        CSVParser.parse(
                table.substring(1),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();
    assertThat(rows)
        .filteredOn(row -> row.get("topic").equals("tasks") && row.get("figure").equals("inTime"))
        .extracting(row -> row.get("event"), row -> row.get("value"))
        .containsExactly(
            tuple("RECORD", live.at("/results/tasks/inTime").asText()),
            tuple("", live.at("/results/tasks/inTime").asText()));
    assertThat(rows)
        .extracting(row -> row.get("topic"), row -> row.get("of"), row -> row.get("value"))
        .contains(
            tuple("escalationStep", "ESCALATION lead lead", "1"), tuple("incidents", "S1", "60"));
  }

  private void refused(String query, String field, String sentence) {
    JsonNode problem = cast.person("sre").get("/api/statistics/events" + query).expect(400).json();
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(problem.at("/errors/0/message").asText()).isEqualTo(sentence);
  }

  private long kept(String code) {
    return database
        .sql("select count(*) from track_record where event_code = ?")
        .param(code)
        .query(Long.class)
        .single();
  }

  private static JsonNode only(JsonNode answer) {
    assertThat(answer.path("events")).hasSize(1);
    return answer.at("/events/0");
  }
}
