package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Due dates move with what they hang on: the event's dates, the table, the calendar. What a person
 * has set stays, and the new date is proposed.
 */
@OnH2
class DueDateChangesOnH2Test extends DeadlineStory {

  private static final String TABLE = "task-deadlines.dmn";
  private static final String A_WEEK_LATER = "2026-09-22T20:00:00+08:00";

  @Autowired private JdbcClient database;

  @Test
  void aDateThatTheLeadSetsInTasklistIsThePersonsFromThenOn() {
    String code = preparing("DUE-TASKLIST");
    JsonNode scope = declareScope(code, "dba");

    changeInTasklist("dba-lead", scope, "2026-08-01T12:00:00.000+0800").expect(204);

    assertDue(declareScope(code, "dba"), "2026-08-01T12:00:00+08:00", "PERSON");
    assertThat(declareScope(code, "dba").path("reason").asText()).isEqualTo("Set by a person.");
  }

  @Test
  void leadCommanderAndLeadershipSetADateAndGiveItBack() {
    String code = preparing("DUE-BY-PERSON");
    JsonNode scope = declareScope(code, "dba");

    for (String person : List.of("dba-lead", "sre-lead", "leader")) {
      setDueDate(person, scope, "2026-08-01T04:00:00Z").expect(204);
      assertDue(declareScope(code, "dba"), "2026-08-01T12:00:00+08:00", "PERSON");
      assertThat(dueInTheEngine(id(scope))).isAtSameInstantAs(at("2026-08-01T12:00:00+08:00"));

      handBack(person, scope).expect(204);
      assertDue(declareScope(code, "dba"), dueAt(scope), "TABLE");
      assertThat(declareScope(code, "dba").path("reason")).isEqualTo(scope.path("reason"));
      assertThat(dueInTheEngine(id(scope))).isAtSameInstantAs(dueAt(scope));
    }
  }

  @Test
  void aMemberChangesNoDueDateNorDoesAnotherDepartmentsLead() {
    String code = preparing("DUE-REFUSED");
    JsonNode scope = declareScope(code, "dba");

    for (String person : List.of("dba", "sre", "qa-lead", "owner")) {
      JsonNode refusal = setDueDate(person, scope, "2026-08-01T12:00:00+08:00").expect(403).json();
      assertThat(refusal.path("detail").asText())
          .contains("lead, the commander and the leadership");
      handBack(person, scope).expect(403);
    }
    changeInTasklist("dba", scope, "2026-08-01T12:00:00.000+0800").expect(403);

    assertDue(declareScope(code, "dba"), dueAt(scope), "TABLE");
  }

  @Test
  void aDueDateThatIsNoneIsRefused() {
    String code = preparing("DUE-NONE");
    JsonNode scope = declareScope(code, "dba");

    for (String body :
        List.of(
            "{}",
            "{\"dueAt\":null}",
            "{\"dueAt\":\"2026-08-01T12:00:00\"}",
            "{\"dueAt\":\"soon\"}",
            "{\"dueAt\":\"+999999999-08-01T12:00:00+08:00\"}")) {
      JsonNode refusal =
          cast.person("dba-lead")
              .put("/api/tasks/" + id(scope) + "/due-date", body)
              .expect(400)
              .json();
      assertThat(refusal.path("errors").path(0).path("field").asText()).isEqualTo("dueAt");
    }
    assertDue(declareScope(code, "dba"), dueAt(scope), "TABLE");
  }

  @Test
  void thereIsNoDueDateWithoutATask() {
    Map<String, String> body = Map.of("dueAt", "2026-08-01T12:00:00+08:00");
    cast.person("leader").put("/api/tasks/no-such-task/due-date", body).expect(404);
    cast.person("leader").delete("/api/tasks/no-such-task/due-date").expect(404);
    Caller.anonymous(base).put("/api/tasks/no-such-task/due-date", body).expect(401);
    Caller.anonymous(base).delete("/api/tasks/no-such-task/due-date").expect(401);
  }

  @Test
  void reschedulingKeepsWhatAPersonSetAndProposesTheNewDate() {
    String code = preparing("DUE-KEPT");
    JsonNode kept = declareScope(code, "dba");
    JsonNode moved = declareScope(code, "qa");
    setDueDate("dba-lead", kept, "2026-08-01T12:00:00+08:00").expect(204);

    reschedule(code, A_WEEK_LATER);

    assertDue(declareScope(code, "qa"), dueAt(moved).plusDays(7), "TABLE");
    assertThat(declareScope(code, "qa").path("proposedDueAt").isNull()).isTrue();
    assertDue(declareScope(code, "dba"), "2026-08-01T12:00:00+08:00", "PERSON");
    assertThat(proposal(declareScope(code, "dba"))).isEqualTo(dueAt(kept).plusDays(7));

    handBack("dba-lead", kept).expect(204);
    assertDue(declareScope(code, "dba"), dueAt(kept).plusDays(7), "TABLE");
    assertThat(declareScope(code, "dba").path("proposedDueAt").isNull()).isTrue();
  }

  @Test
  void aProposalIsAnsweredBySettingADate() {
    String code = preparing("DUE-ANSWERED");
    JsonNode scope = declareScope(code, "dba");
    setDueDate("dba-lead", scope, "2026-08-01T12:00:00+08:00").expect(204);
    reschedule(code, A_WEEK_LATER);

    setDueDate("dba-lead", scope, "2026-08-05T12:00:00+08:00").expect(204);

    assertDue(declareScope(code, "dba"), "2026-08-05T12:00:00+08:00", "PERSON");
    assertThat(declareScope(code, "dba").path("proposedDueAt").isNull()).isTrue();
  }

  @Test
  void whatAModelDatesIsEvaluatedAgain() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("DUE-MODELLED");
    beginErrands(
        code,
        Map.of(
            "userTask_withThePhase", "${deadlines.phaseEnd(execution, 'plan-review')}",
            "userTask_byATimer", "${deadlines.timer(execution, 'timer_errand')}",
            "userTask_onADay", "2026-07-01T12:00:00+08:00",
            "userTask_afterAWhile", "PT48H"));
    assertDue(task(code, "userTask_withThePhase"), "2026-09-14T20:00:00+08:00", "MODEL");

    time.travelTo("2026-06-02T10:00:00+08:00");
    reschedule(code, A_WEEK_LATER);

    assertDue(task(code, "userTask_withThePhase"), "2026-09-21T20:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_byATimer"), "2026-06-04T18:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_onADay"), "2026-07-01T12:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_afterAWhile"), "2026-06-03T10:00:00+08:00", "MODEL");
  }

  @Test
  void whatAPersonSetGoesBackToTheModel() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("DUE-MODELLED-BACK");
    Map<String, String> dates =
        Map.of(
            "userTask_withThePhase", "${deadlines.phaseEnd(execution, 'plan-review')}",
            "userTask_onADay", "2026-07-01T12:00:00+08:00",
            "userTask_afterAWhile", "PT48H");
    beginErrands(code, dates);

    time.travelTo("2026-06-02T10:00:00+08:00");
    for (String key : dates.keySet()) {
      JsonNode modelled = task(code, key);
      setDueDate("sre-lead", modelled, "2026-06-30T12:00:00+08:00").expect(204);
      assertDue(task(code, key), "2026-06-30T12:00:00+08:00", "PERSON");

      handBack("sre-lead", modelled).expect(204);
      assertDue(task(code, key), dueAt(modelled), "MODEL");
    }
  }

  @Test
  @Tag("E1")
  void theTimersOfAnEventMoveWithItsDates() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("DUE-TIMERS");
    begin("go-live-watch", code);
    assertTimer(code, "timer_watchBegins", "2026-09-15T20:00:00+08:00");
    assertTimer(code, "boundary_preparationOverdue", "2026-08-15T20:00:00+08:00");

    reschedule(code, A_WEEK_LATER);

    assertTimer(code, "timer_watchBegins", A_WEEK_LATER);
    assertTimer(code, "boundary_preparationOverdue", "2026-08-22T20:00:00+08:00");
    time.travelTo("2026-09-22T19:59:59+08:00");
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("PREPARING");
    time.travelTo(A_WEEK_LATER);
    assertThat(cast.overview(code).path("status").asText()).isEqualTo("LIVE");
    assertTimer(code, "timer_watchEnds", "2026-10-07T23:59:00+08:00");
  }

  @Test
  void recomputingPutsNothingOffThatCountsFromItsOwnBeginning() {
    time.travelTo("2026-09-10T20:00:00+08:00");
    String code = confirmed("DUE-NOT-PUT-OFF");
    deploy(
        Bpmn.createExecutableProcess(ERRANDS)
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .parallelGateway("fork")
            .intermediateCatchEvent("timer_afterAWhile")
            .timerWithDuration("PT48H")
            .moveToNode("fork")
            .intermediateCatchEvent("timer_byTheTable")
            .timerWithDate("${deadlines.timer(execution, 'timer_byTheTable')}")
            .done());
    begin(ERRANDS, code);
    String grace = "2026-09-17T20:00:00+08:00";
    assertTimer(code, "boundary_preparationOverdue", grace);
    assertTimer(code, "timer_afterAWhile", "2026-09-12T20:00:00+08:00");
    assertTimer(code, "timer_byTheTable", "2026-09-15T18:00:00+08:00");

    time.travelTo("2026-09-11T20:00:00+08:00");
    reschedule(code, "2026-09-15T21:00:00+08:00");

    assertTimer(code, "boundary_preparationOverdue", grace);
    assertThat(dueAt(phase(code, "preparation")))
        .as("what people read is what the timer does")
        .isEqualTo(at(grace));
    assertTimer(code, "timer_afterAWhile", "2026-09-12T20:00:00+08:00");
    assertTimer(code, "timer_byTheTable", "2026-09-15T18:00:00+08:00");
  }

  @Test
  void aNewVersionOfTheTableMovesOpenDueDatesAtOnce() throws IOException {
    String code = preparing("DUE-NEW-TABLE");
    JsonNode scope = declareScope(code, "dba");
    setDueDate("qa-lead", declareScope(code, "qa"), "2026-08-01T12:00:00+08:00").expect(204);
    assertDue(scope, "2026-08-08T20:00:00+08:00", "TABLE");

    deployTable(replaced("\"-P38D\"", "\"-P45D\""));
    try {
      assertDue(declareScope(code, "dba"), "2026-08-01T20:00:00+08:00", "TABLE");
      assertThat(dueInTheEngine(id(scope))).isAtSameInstantAs(at("2026-08-01T20:00:00+08:00"));
      assertDue(declareScope(code, "qa"), "2026-08-01T12:00:00+08:00", "PERSON");
      assertThat(proposal(declareScope(code, "qa"))).isEqualTo(at("2026-08-01T20:00:00+08:00"));
    } finally {
      restoreTable();
    }
    assertDue(declareScope(code, "dba"), "2026-08-08T20:00:00+08:00", "TABLE");
  }

  @Test
  void aTableThatFailsWhenItIsAskedStopsNobodysWork() throws IOException {
    String code = preparing("DUE-BROKEN-TABLE");
    JsonNode scope = declareScope(code, "dba");
    assertThat(health(200)).isEqualTo("UP");

    // What an expression yields shows only when it is asked; a literal word would be refused.
    deployTable(
        replaced(
            "<text>\"goLive\"</text>", "<text>if true then \"launch\" else \"goLive\"</text>"));
    try {
      JsonNode minimum = declareScope(code, "dba");
      assertDue(minimum, "2026-06-04T18:00:00+08:00", "TABLE");
      assertThat(minimum.path("reason").asText()).contains("built-in minimum of three working");
      begin("resource-reservation", code);
      assertThat(tasks(code, "userTask_fileResources"))
          .hasSize(3)
          .allSatisfy(filing -> assertDue(filing, "2026-06-04T18:00:00+08:00", "TABLE"));
      assertThat(health(503)).isEqualTo("DOWN");
    } finally {
      restoreTable();
    }
    assertDue(declareScope(code, "dba"), dueAt(scope), "TABLE");
    assertThat(tasks(code, "userTask_fileResources"))
        .allSatisfy(filing -> assertDue(filing, "2026-08-16T20:00:00+08:00", "TABLE"));
    assertThat(health(200)).isEqualTo("UP");
  }

  @Test
  @Tag("E30")
  void aDateThatReachesIntoAnUnpublishedYearIsProvisionalUntilTheYearIsLoaded() {
    time.travelTo("2026-11-02T10:00:00+08:00");
    Map<String, Object> yearEnd = new HashMap<>(launchLiveStream("DUE-YEAR-END"));
    yearEnd.put("goLiveAt", "2026-12-24T20:00:00+08:00");
    yearEnd.put("broadcastStartsAt", "2026-12-24T19:30:00+08:00");
    yearEnd.put("endsAt", "2026-12-25T23:59:00+08:00");
    yearEnd.put("peaks", List.of());
    cast.person("sre").post("/api/events", yearEnd).expect(201);
    begin("department-review", "DUE-YEAR-END");
    assertReviewDue("2027-01-15T18:00:00+08:00", true);
    assertThat(cast.form(task("DUE-YEAR-END", "userTask_reviewDepartment")).get("reviewDue"))
        .as("the form says so too")
        .isEqualTo(Map.of("at", "2027-01-15 18:00", "provisional", true));
    assertThat(task("DUE-YEAR-END", "userTask_confirmLevel").path("provisional").asBoolean())
        .as("a date in a published year")
        .isFalse();

    Map<String, Object> newYear = Map.of("name", "元旦", "date", "2027-01-01", "isOffDay", true);
    cast.person("admin")
        .put(
            "/api/calendar/years/2027",
            Map.of("year", 2027, "papers", List.of(), "days", List.of(newYear)))
        .expect(200);
    try {
      assertReviewDue("2027-01-18T18:00:00+08:00", false);
    } finally {
      forgetTheYear(2027);
    }
  }

  private void assertReviewDue(String at, boolean provisional) {
    JsonNode task = task("DUE-YEAR-END", "userTask_reviewDepartment");
    assertDue(task, at, "TABLE");
    assertThat(task.path("provisional").asBoolean()).isEqualTo(provisional);
    JsonNode phase = phase("DUE-YEAR-END", "department-review");
    assertThat(dueAt(phase)).isEqualTo(at(at));
    assertThat(phase.path("provisional").asBoolean()).isEqualTo(provisional);
  }

  /** Up to where each department declares its scope, 38 days before the go-live. */
  private String preparing(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    confirmed(code);
    cast.complete(code, "userTask_issueNotice");
    return code;
  }

  private JsonNode declareScope(String code, String department) {
    return tasks(code, "userTask_declareScopeEach").stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private static OffsetDateTime proposal(JsonNode task) {
    return at(task.path("proposedDueAt").asText());
  }

  private Caller.Answer setDueDate(String person, JsonNode task, String at) {
    return cast.person(person).put("/api/tasks/" + id(task) + "/due-date", Map.of("dueAt", at));
  }

  private Caller.Answer handBack(String person, JsonNode task) {
    return cast.person(person).delete("/api/tasks/" + id(task) + "/due-date");
  }

  /** Tasklist sends the whole task, as it knows it, with the other date. */
  private Caller.Answer changeInTasklist(String person, JsonNode task, String due) {
    Caller caller = cast.person(person);
    JsonNode known = caller.get("/engine-rest/task/" + id(task)).expect(200).json();
    Map<String, Object> changed = new HashMap<>();
    for (String property :
        List.of("name", "description", "priority", "assignee", "owner", "followUp")) {
      changed.put(property, known.path(property));
    }
    changed.put("due", due);
    return caller.put("/engine-rest/task/" + id(task), changed);
  }

  private void assertTimer(String code, String activityId, String at) {
    assertThat(timers(code, activityId))
        .as(activityId)
        .singleElement()
        .satisfies(timer -> assertThat(timer).isAtSameInstantAs(at(at)));
  }

  private static String replaced(String cell, String other) throws IOException {
    String shipped = Files.readString(Path.of("processes", TABLE));
    assertThat(shipped).contains(cell);
    return shipped.replace(cell, other);
  }

  private void deployTable(String content) {
    cast.person("owner").deploy("Other deadlines", Map.of(TABLE, content)).expect(200);
  }

  private void restoreTable() {
    cast.person("admin").post("/api/models/" + TABLE + "/deploy", Map.of()).expect(200);
  }

  private String health(int status) {
    return Caller.anonymous(base)
        .get("/actuator/health")
        .expect(status)
        .json()
        .path("status")
        .asText();
  }

  /** As if it had never been loaded: years are only ever added, and all stories share them. */
  private void forgetTheYear(int year) {
    database.sql("delete from holiday_file where holiday_year = ?").param(year).update();
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }
}
