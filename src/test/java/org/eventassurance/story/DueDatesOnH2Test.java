package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every task has a due date when it comes, whoever drew or made it. */
@OnH2
class DueDatesOnH2Test extends DeadlineStory {

  @Autowired private JdbcClient database;

  @Test
  @Tag("E12")
  @Tag("E30")
  void aTaskThatTheProductDrawsIsDueByItsRowOfTheTable() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("DUE-BY-TABLE")).expect(201);

    JsonNode confirmLevel = task("DUE-BY-TABLE", "userTask_confirmLevel");
    assertDue(confirmLevel, "2026-06-02T18:00:00+08:00", "TABLE");
    assertThat(confirmLevel.path("reason").asText()).startsWith("Level and organisation");
    assertThat(confirmLevel.path("provisional").asBoolean()).isFalse();
    assertThat(confirmLevel.path("lateStart").asBoolean()).isFalse();
    assertThat(confirmLevel.path("proposedDueAt").isNull()).isTrue();
    assertThat(dueInTheEngine(id(confirmLevel))).isAtSameInstantAs(dueAt(confirmLevel));

    begin("resource-reservation", "DUE-BY-TABLE");
    assertThat(tasks("DUE-BY-TABLE", "userTask_fileResources"))
        .as("filing: 30 calendar days before the go-live, to the minute")
        .hasSize(3)
        .allSatisfy(filing -> assertDue(filing, "2026-08-16T20:00:00+08:00", "TABLE"));
    begin("department-review", "DUE-BY-TABLE");
    assertDue(
        task("DUE-BY-TABLE", "userTask_reviewDepartment"), "2026-10-27T18:00:00+08:00", "TABLE");
  }

  /** By hand from the notices of the holidays: what is off, and the make-up workdays. */
  @Test
  @Tag("E30")
  void reviewsAreDueFifteenWorkingDaysAfterTheLastDayOverEachHoliday() {
    Map<String, String> reviews = new TreeMap<>();
    reviews.put("2025-01-24", "2025-02-20");
    reviews.put("2025-04-25", "2025-05-20");
    reviews.put("2025-09-26", "2025-10-23");
    reviews.put("2026-02-11", "2026-03-10");
    reviews.put("2026-04-30", "2026-05-25");
    reviews.put("2026-06-12", "2026-07-06");
    reviews.put("2026-09-18", "2026-10-15");
    reviews.put("2026-09-30", "2026-10-27");
    reviews.put("2026-11-11", "2026-12-02");
    reviews.forEach(
        (lastDay, due) -> {
          String code = "REVIEWED-" + lastDay;
          Map<String, Object> event = new HashMap<>(launchLiveStream(code));
          event.remove("broadcastStartsAt");
          event.putAll(
              Map.of(
                  "kind",
                  "OTHER",
                  "goLiveAt",
                  lastDay + "T08:00:00+08:00",
                  "endsAt",
                  lastDay + "T23:30:00+08:00",
                  "peaks",
                  List.of()));
          time.moveTo(OffsetDateTime.parse(lastDay + "T10:00:00+08:00").minusDays(60).toInstant());
          cast.person("sre").post("/api/events", event).expect(201);
          time.moveTo(OffsetDateTime.parse(lastDay + "T23:30:00+08:00").toInstant());
          begin("department-review", code);
          assertDue(task(code, "userTask_reviewDepartment"), due + "T18:00:00+08:00", "TABLE");
        });
  }

  @Test
  void aTaskIsOverdueTheMomentAfterItsDueDate() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("DUE-AND-OVER")).expect(201);

    time.travelTo("2026-06-02T18:00:00+08:00");
    assertThat(task("DUE-AND-OVER", "userTask_confirmLevel").path("overdue").asBoolean()).isFalse();
    time.travelTo("2026-06-02T18:00:01+08:00");
    assertThat(task("DUE-AND-OVER", "userTask_confirmLevel").path("overdue").asBoolean()).isTrue();
  }

  @Test
  void aTaskThatAnOwnerDrawsHasADueDateToo() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("DUE-OWNERS");
    deploy(
        Bpmn.createExecutableProcess(ERRANDS)
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .userTask("userTask_plain")
            .camundaCandidateGroups("sre")
            .done());
    begin(ERRANDS, code);

    JsonNode plain = task(code, "userTask_plain");
    assertDue(plain, "2026-06-04T18:00:00+08:00", "TABLE");
    assertThat(plain.path("reason").asText())
        .isEqualTo("No row of the deadline table fits: three working days.");

    takeTheOwnersModelsAway();
    reschedule(code, "2026-09-16T20:00:00+08:00");
    reconcile();
    assertThat(originOf(id(plain)))
        .as("forgotten when the model is taken away with all that runs by it")
        .isEmpty();
  }

  @Test
  void aTaskIsDueWhenItsModelSaysSo() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("DUE-BY-MODEL");
    beginErrands(
        code,
        Map.of(
            "userTask_onADay", "2026-07-01T12:00:00+08:00",
            "userTask_afterAWhile", "PT48H",
            "userTask_byATimer", "${deadlines.timer(execution, 'timer_errand')}",
            "userTask_withThePhase", "${deadlines.phaseEnd(execution, 'plan-review')}",
            "userTask_longGone", "2026-01-01T12:00:00+08:00"));

    assertDue(task(code, "userTask_onADay"), "2026-07-01T12:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_afterAWhile"), "2026-06-03T10:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_byATimer"), "2026-06-04T18:00:00+08:00", "MODEL");
    assertDue(task(code, "userTask_withThePhase"), "2026-09-14T20:00:00+08:00", "MODEL");
    JsonNode longGone = task(code, "userTask_longGone");
    assertDue(longGone, "2026-06-02T10:00:00+08:00", "MODEL");
    assertThat(longGone.path("lateStart").asBoolean()).as("not overdue at birth").isTrue();
  }

  @Test
  void aTaskThatSomebodyMakesByHandHasADueDateToo() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Caller admin = cast.person("admin");
    admin
        .post(
            "/engine-rest/task/create",
            Map.of("id", "errand-by-hand", "name", "Ring the vendor", "assignee", "sre"))
        .expect(204);
    admin
        .post(
            "/engine-rest/task/create",
            Map.of(
                "id", "errand-on-a-day",
                "name", "Ring the vendor again",
                "assignee", "sre",
                "due", "2026-06-20T12:00:00.000+0800"))
        .expect(204);

    assertThat(dueInTheEngine("errand-by-hand")).isAtSameInstantAs(at("2026-06-04T18:00:00+08:00"));
    assertThat(originOf("errand-by-hand")).containsExactly("TABLE");
    assertThat(dueInTheEngine("errand-on-a-day"))
        .isAtSameInstantAs(at("2026-06-20T12:00:00+08:00"));
    assertThat(originOf("errand-on-a-day")).containsExactly("PERSON");

    admin.delete("/engine-rest/task/errand-by-hand").expect(204);
    cast.person("sre").post("/engine-rest/task/errand-on-a-day/complete", Map.of()).expect(204);
    assertThat(originOf("errand-by-hand")).isEmpty();
    assertThat(originOf("errand-on-a-day")).isEmpty();
  }

  @Test
  void anEventRegisteredFiveDaysBeforeItsGoLiveHasNothingOverdueAtBirth() {
    time.travelTo("2026-09-10T20:00:00+08:00");
    Map<String, Object> small = new HashMap<>(launchLiveStream("DUE-LATE"));
    small.put("departments", List.of("sre", "business", "marketing", "base-services"));
    cast.person("sre").post("/api/events", small).expect(201);
    cast.complete(
        "DUE-LATE",
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P1", "commander", "sre-lead"));

    JsonNode notice = task("DUE-LATE", "userTask_issueNotice");
    assertDue(notice, "2026-09-11T20:00:00+08:00", "TABLE");
    assertThat(notice.path("lateStart").asBoolean()).isTrue();
    for (List<JsonNode> open = cast.openTasks("DUE-LATE");
        open.stream().anyMatch(DueDatesOnH2Test::isOfPreparation);
        open = cast.openTasks("DUE-LATE")) {
      assertNothingIsOverdue(open);
      open.stream()
          .filter(DueDatesOnH2Test::isOfPreparation)
          .findFirst()
          .ifPresent(task -> cast.complete(task, Map.of()));
    }

    assertNothingIsOverdue(cast.openTasks("DUE-LATE"));
    JsonNode filing = task("DUE-LATE", "userTask_fileResources");
    assertDue(filing, "2026-09-11T20:00:00+08:00", "TABLE");
    assertThat(filing.path("lateStart").asBoolean())
        .as("what should have been filed a month ago is filed within a day")
        .isTrue();
    assertThat(cast.overview("DUE-LATE").path("deadlines"))
        .as("no phase is late either")
        .allSatisfy(phase -> assertThat(phase.path("overdue").asBoolean()).isFalse());
  }

  @Test
  void whatWasBornOrLeftWithoutADueDateIsFoundAndGetsOne() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("DUE-FOUND")).expect(201);
    String unseen = reviewThatNobodyAnnounces("DUE-FOUND");
    String robbed = id(task("DUE-FOUND", "userTask_confirmLevel"));
    Map<String, Object> withoutDate = new HashMap<>();
    withoutDate.put("name", "Confirm level and organisation");
    withoutDate.put("due", null);
    cast.person("leadership-lead").put("/engine-rest/task/" + robbed, withoutDate).expect(204);
    assertThat(engineTask(unseen).path("due").isNull()).isTrue();
    assertThat(engineTask(robbed).path("due").isNull()).isTrue();

    reconcile();

    assertThat(dueInTheEngine(unseen)).isAtSameInstantAs(at("2026-10-27T18:00:00+08:00"));
    assertDue(task("DUE-FOUND", "userTask_reviewDepartment"), "2026-10-27T18:00:00+08:00", "TABLE");
    assertThat(dueInTheEngine(robbed)).isAtSameInstantAs(at("2026-06-02T18:00:00+08:00"));
    assertDue(task("DUE-FOUND", "userTask_confirmLevel"), "2026-06-02T18:00:00+08:00", "TABLE");
  }

  /** Begun by an administrator who has the listeners skipped. */
  private String reviewThatNobodyAnnounces(String code) {
    JsonNode instance =
        cast.person("admin")
            .post(
                "/engine-rest/process-definition/key/department-review/start",
                Map.of(
                    "businessKey",
                    code,
                    "variables",
                    Cast.typed(Map.of("department", "dba")),
                    "skipCustomListeners",
                    true,
                    "startInstructions",
                    List.of(
                        Map.of(
                            "type", "startBeforeActivity",
                            "activityId", "userTask_reviewDepartment"))))
            .expect(200)
            .json();
    return id(
        cast.person("admin")
            .get("/engine-rest/task?processInstanceId=" + id(instance))
            .expect(200)
            .json()
            .path(0));
  }

  private JsonNode engineTask(String taskId) {
    return cast.person("admin").get("/engine-rest/task/" + taskId).expect(200).json();
  }

  private static boolean isOfPreparation(JsonNode task) {
    return task.path("phase").asText().equals("preparation");
  }

  private void assertNothingIsOverdue(List<JsonNode> tasks) {
    assertThat(tasks)
        .isNotEmpty()
        .allSatisfy(
            task -> {
              assertThat(dueAt(task).toInstant()).as(task.path("key").asText()).isAfter(time.now());
              assertThat(task.path("overdue").asBoolean()).isFalse();
            });
  }

  /** The product's own record; empty if it has none of the task. */
  private List<String> originOf(String taskId) {
    return database
        .sql("select origin from task_deadline where task_id = ?")
        .param(taskId)
        .query(String.class)
        .list();
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }
}
