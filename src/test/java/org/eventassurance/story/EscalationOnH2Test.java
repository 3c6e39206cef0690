package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.eventassurance.escalation.Escalation;
import org.eventassurance.notification.Notification;
import org.eventassurance.notification.Notifications;
import org.eventassurance.notification.State;
import org.eventassurance.notification.Undeliverable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever misses a deadline, those above them get to know: for every task, whoever drew it. */
@OnH2
@Tag("B3")
@Tag("E22")
class EscalationOnH2Test extends DeadlineStory {

  private static final int ALL = 1000;

  @Autowired private Escalation escalation;
  @Autowired private Notifications notifications;
  @Autowired private JdbcClient database;
  @Autowired private ApplicationEventPublisher publisher;

  private void at(String moment) {
    time.travelTo(moment);
    escalation.sweep();
  }

  private List<Notification> told(String taskId) {
    return notifications.ofTask(taskId, ALL).stream()
        .filter(one -> !one.step().isEmpty())
        .sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
        .toList();
  }

  private List<String> steps(String taskId) {
    return told(taskId).stream().map(one -> one.step() + " → " + one.recipient()).toList();
  }

  private static String shipped(String file) {
    try {
      return new ClassPathResource("processes/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private String notice(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    confirmed(code);
    escalation.sweep();
    JsonNode notice = task(code, "userTask_issueNotice");
    cast.person("leader")
        .put("/api/tasks/" + id(notice) + "/due-date", Map.of("dueAt", "2026-06-10T12:00:00+08:00"))
        .expect(204);
    return id(notice);
  }

  @Test
  void aTaskNobodyClaimsClimbsTheLadderStepByStep() {
    String task = notice("LADDER");

    at("2026-06-08T11:59:59+08:00");
    assertThat(told(task)).isEmpty();
    at("2026-06-08T12:00:00+08:00");
    assertThat(steps(task))
        .containsExactlyInAnyOrder(
            "remind-48h → sre", "remind-48h → sre-lead", "remind-48h → sre-liaison");
    at("2026-06-09T12:00:00+08:00");
    assertThat(steps(task)).hasSize(6).contains("remind-24h → sre");
    at("2026-06-10T12:00:00+08:00");
    assertThat(steps(task)).hasSize(9).contains("due → sre");
    at("2026-06-10T14:00:00+08:00");
    assertThat(steps(task)).hasSize(10).last().isEqualTo("lead → sre-lead");
    at("2026-06-10T20:00:00+08:00");
    assertThat(steps(task)).hasSize(11).last().isEqualTo("commander → sre-lead");
    at("2026-06-11T12:00:00+08:00");
    assertThat(steps(task)).contains("leadership → leadership-lead");
    int all = told(task).size();
    at("2026-06-30T12:00:00+08:00");
    assertThat(told(task)).as("the ladder has ended").hasSize(all);
  }

  @Test
  void aClaimedTaskRemindsItsAssigneeAlone() {
    String task = notice("CLAIMED");
    cast.person("sre").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "sre"));

    at("2026-06-08T12:00:00+08:00");
    assertThat(steps(task)).containsExactly("remind-48h → sre");
  }

  @Test
  void aTaskGivenBySomebodyElseIsAnnouncedAndOneClaimedIsNot() {
    String task = notice("GIVEN");
    cast.person("sre").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "sre"));
    assertThat(notifications.ofTask(task, ALL)).isEmpty();

    cast.person("sre")
        .post("/engine-rest/task/" + task + "/assignee", Map.of("userId", "sre-liaison"))
        .expect(204);

    assertThat(notifications.ofTask(task, ALL))
        .extracting(
            one -> one.kind().name(), Notification::recipient, one -> one.reason().toString())
        .containsExactly(tuple("ASSIGNMENT", "sre-liaison", "Chen Wei gave you this task."));
  }

  @Test
  void afterTwoDaysOfSilenceEachPersonHearsOnceWhatStillMakesSense() {
    String task = notice("SILENCE");

    at("2026-06-12T12:00:00+08:00");

    assertThat(told(task)).extracting(Notification::recipient).doesNotHaveDuplicates();
    assertThat(steps(task))
        .contains("due → sre", "commander → sre-lead", "leadership → leadership-lead")
        .noneMatch(step -> step.startsWith("remind"));
  }

  @Test
  void theClockFollowsAnotherDueDateAndStopsWithTheTask() {
    String task = notice("MOVED");
    at("2026-06-10T14:00:00+08:00");
    assertThat(steps(task)).contains("lead → sre-lead");

    cast.person("leader")
        .put("/api/tasks/" + task + "/due-date", Map.of("dueAt", "2026-06-20T12:00:00+08:00"))
        .expect(204);
    int before = told(task).size();
    at("2026-06-18T11:00:00+08:00");
    assertThat(told(task)).hasSize(before);
    at("2026-06-18T12:00:00+08:00");
    assertThat(steps(task).subList(before, before + 3)).contains("remind-48h → sre");

    cast.complete("MOVED", "userTask_issueNotice");
    int done = told(task).size();
    at("2026-06-25T12:00:00+08:00");
    assertThat(told(task)).hasSize(done);
  }

  @Test
  void nobodyIsToldWhileATaskRests() {
    String task = notice("RESTING");
    Caller admin = cast.person("admin");
    JsonNode running = admin.get("/engine-rest/task/" + task).expect(200).json();
    String instance =
        "/engine-rest/process-instance/"
            + running.path("processInstanceId").asText()
            + "/suspended";
    admin.put(instance, Map.of("suspended", true)).expect(204);

    at("2026-06-10T14:00:00+08:00");
    assertThat(told(task)).isEmpty();

    admin.put(instance, Map.of("suspended", false)).expect(204);
    at("2026-06-10T14:01:00+08:00");
    assertThat(steps(task)).contains("due → sre", "lead → sre-lead");
  }

  @Test
  void atNightAndOnDaysOffMailsWaitAndInTheWatchTheyDoNot() {
    String task = notice("NIGHT");

    at("2026-06-12T22:00:00+08:00");

    assertThat(told(task))
        .as("a Friday night: Monday morning")
        .allSatisfy(
            one -> assertThat(one.sendAt()).isEqualTo(Instant.parse("2026-06-15T00:00:00Z")));
    assertThat(told(task))
        .filteredOn(one -> one.step().equals("due"))
        .allSatisfy(one -> assertThat(one.digest()).isTrue());
  }

  @Test
  void aTaskMadeByHandInTasklistHasAClockToo() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("admin")
        .post(
            "/engine-rest/task/create",
            Map.of(
                "id", "by-hand-late",
                "name", "Ring the vendor",
                "assignee", "dba",
                "due", "2026-06-02T12:00:00.000+0800"))
        .expect(204);

    at("2026-06-03T12:00:00+08:00");

    assertThat(steps("by-hand-late")).containsExactlyInAnyOrder("due → dba", "lead → dba-lead");
    cast.person("dba").post("/engine-rest/task/by-hand-late/complete", Map.of()).expect(204);
  }

  @Test
  void aPlainTaskThatAnOwnerDeploysEscalatesLikeTheOthers() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("OWNERS-PLAIN");
    deploy(
        Bpmn.createExecutableProcess(ERRANDS)
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .userTask("userTask_plain")
            .name("Water the plants")
            .camundaCandidateGroups("dba")
            .done());
    begin(ERRANDS, code);
    String task = id(task(code, "userTask_plain"));

    at("2026-06-04T18:00:00+08:00");
    assertThat(steps(task)).contains("due → dba");
    at("2026-06-04T20:00:00+08:00");
    assertThat(steps(task)).contains("lead → dba-lead");
    at("2026-06-05T18:00:00+08:00");
    assertThat(steps(task)).contains("commander → sre-lead", "leadership → leadership-lead");
  }

  @Test
  void anOwnersLadderReachesOpenClocks() {
    String task = notice("NEW-LADDER");
    at("2026-06-08T12:00:00+08:00");
    int before = told(task).size();
    String shipped = shipped("escalation-ladder.dmn");
    String earlier = shipped.replace("\"PT2H\"", "\"PT1H\"");
    assertThat(earlier).isNotEqualTo(shipped);
    JsonNode deployed =
        cast.person("owner")
            .deploy("Earlier leads", Map.of("escalation-ladder.dmn", earlier))
            .expect(200)
            .json();

    escalation.sweep();
    assertThat(told(task)).as("nothing is told twice").hasSize(before);
    at("2026-06-10T13:00:00+08:00");
    assertThat(steps(task)).contains("lead → sre-lead");

    cast.person("admin")
        .delete("/engine-rest/deployment/" + id(deployed) + "?cascade=true")
        .expect(204);
  }

  @Test
  void oneReadsWhatHappensIfOneDoesNothing() {
    String task = notice("OUTLOOK");
    at("2026-06-08T12:00:00+08:00");

    JsonNode outlook =
        cast.person("sre").get("/api/tasks/" + task + "/escalation").expect(200).json();

    assertThat(outlook.path("name").asText()).isEqualTo("Issue assurance notice");
    assertThat(outlook.path("level").asText()).isEqualTo("P1");
    assertThat(outlook.path("department").asText()).isEqualTo("sre");
    assertThat(StreamSupport.stream(outlook.path("steps").spliterator(), false))
        .extracting(
            step -> step.path("step").asText(),
            step -> step.path("state").asText(),
            step -> step.path("at").asText(),
            step -> step.path("people").path(0).path("name").asText())
        .contains(
            tuple("remind-48h", "TOLD", "2026-06-08T12:00:00+08:00", "Anna Fischer"),
            tuple("remind-24h", "COMING", "2026-06-09T12:00:00+08:00", "Anna Fischer"),
            tuple("lead", "COMING", "2026-06-10T14:00:00+08:00", "Anna Fischer"));
    JsonNode lead = outlook.path("steps").path(3);
    assertThat(lead.path("goesOutAt").asText()).isEqualTo("2026-06-10T14:00:00+08:00");
    assertThat(lead.path("reason").asText())
        .isEqualTo(
            "The task of a P1 event is more than two hours late: the department's lead is told.");
    cast.person("sre").get("/api/tasks/nonsense/escalation").expect(404);
  }

  @Test
  void aClockThatNobodyWoundIsFound() {
    String task = notice("UNWOUND");
    database.sql("delete from task_clock where task_id = ?").param(task).update();

    reconcile();

    at("2026-06-10T14:00:00+08:00");
    assertThat(steps(task)).contains("due → sre", "lead → sre-lead");
  }

  @Test
  void scrapersSeeWhatIsOpenAndOverdueAndWhatWasTold() {
    String task = notice("MEASURED");
    at("2026-06-10T14:00:00+08:00");
    assertThat(steps(task)).contains("lead → sre-lead");
    runInBackground("OpenTaskMetrics.refresh");

    String figures = cast.person("admin").get("/actuator/prometheus").expect(200).text();

    assertThat(figures)
        .containsPattern("assurance_tasks_open\\{department=\"sre\",level=\"P1\"} [1-9]")
        .containsPattern("assurance_tasks_overdue\\{department=\"sre\",level=\"P1\"} [1-9]")
        .containsPattern("assurance_escalations_total\\{audience=\"lead\",step=\"lead\"} [1-9]");
    cast.person("sre").get("/actuator/prometheus").expect(403);
  }

  @Test
  void whoeverIsAwayIsTakenTheMailFromByTheirSubstitute() {
    String task = notice("AWAY");
    cast.person("sre").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "sre"));
    cast.person("sre")
        .post(
            "/api/absences",
            Map.of(
                "person", "sre",
                "substitute", "dba",
                "from", "2026-06-08T00:00:00+08:00",
                "until", "2026-06-20T00:00:00+08:00"))
        .expect(201);
    at("2026-06-08T09:00:00+08:00");
    runInBackground("StandIns.follow");

    assertThat(notifications.ofTask(task, ALL))
        .as("told once that the task is theirs now")
        .extracting(one -> one.kind().name(), Notification::recipient)
        .containsExactly(tuple("ASSIGNMENT", "dba"));
    at("2026-06-08T12:00:00+08:00");
    assertThat(steps(task)).containsExactly("remind-48h → dba");
    JsonNode outlook =
        cast.person("dba").get("/api/tasks/" + task + "/escalation").expect(200).json();
    assertThat(outlook.path("department").asText()).isEqualTo("dba");
  }

  @Test
  void whatAMailboxDoesNotTakeGoesToTheNextAudienceAtOnce() {
    String task = notice("UNREACHED");
    at("2026-06-10T14:00:00+08:00");
    Notification toLead =
        told(task).stream().filter(one -> one.step().equals("lead")).findFirst().orElseThrow();

    publisher.publishEvent(new Undeliverable(toLead));

    assertThat(told(task))
        .filteredOn(one -> one.reason().toString().contains("could not be delivered"))
        .extracting(Notification::recipient, Notification::audience, Notification::step)
        .as("the lead is the commander as well: the leadership is next")
        .containsExactly(tuple("leadership-lead", "leadership", "lead"));
  }

  @Test
  void whileTheEventIsLiveEverythingIsInMinutesDayAndNight() {
    String task = notice("LIVE");
    database.sql("update major_event set status = 'LIVE' where code = 'LIVE'").update();

    at("2026-06-10T12:05:00+08:00");
    assertThat(steps(task)).contains("lead → sre-lead");
    at("2026-06-10T12:30:00+08:00");
    assertThat(steps(task)).contains("commander → sre-lead", "leadership → leadership-lead");
    assertThat(told(task))
        .as("neither held nor collected")
        .allSatisfy(one -> assertThat(one.sendAt()).isEqualTo(one.createdAt()))
        .allSatisfy(one -> assertThat(one.digest()).isFalse());
  }

  @Test
  void aTaskThatCannotBeLookedAtKeepsNobodyElseFromBeingTold() {
    String broken = notice("BROKEN");
    String sound = notice("SOUND");
    database.sql("update major_event set kind = 'NONSENSE' where code = 'BROKEN'").update();

    at("2026-06-10T14:00:00+08:00");

    assertThat(steps(sound)).contains("due → sre", "lead → sre-lead");
    assertThat(told(broken)).isEmpty();
    assertThat(health()).contains("\"escalation\":{\"status\":\"DOWN\"");
    database.sql("update major_event set kind = 'LIVE_STREAM' where code = 'BROKEN'").update();
    at("2026-06-10T14:01:00+08:00");
    assertThat(steps(broken)).as("nothing is lost").contains("due → sre", "lead → sre-lead");
    escalation.sweep();
    assertThat(health()).contains("\"escalation\":{\"status\":\"UP\"");
  }

  private String health() {
    return cast.person("admin").get("/actuator/health").text();
  }

  @Test
  void aReminderOfWhatNobodyHasClaimedReachesThoseWhoCould() {
    String task = notice("REACHES");
    at("2026-06-08T12:00:00+08:00");
    at("2026-06-08T12:15:00+08:00");
    runInBackground("SendingRounds.begin");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told(task))
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(State.SENT)));
  }

  @Test
  void theClockFollowsItsEventWhenThatIsMovedAndStopsWhenItIsCalledOff() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("MOVED-EVENT");
    String task = id(task(code, "userTask_issueNotice"));
    cast.complete(code, "userTask_issueNotice");
    String scope = id(tasks(code, "userTask_declareScopeEach").get(0));
    assertThat(clocks(task)).as("done").isEmpty();
    OffsetDateTime before = clocks(scope).get(0);

    reschedule(code, "2026-09-22T20:00:00+08:00");
    assertThat(clocks(scope)).containsExactly(before.plusDays(7));

    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The product is not ready."))
        .expect(200);
    assertThat(clocks(scope)).as("called off").isEmpty();
  }

  /** The due date that the clock of the task runs against. */
  private List<OffsetDateTime> clocks(String task) {
    return database
        .sql("select due_at from task_clock where task_id = ?")
        .param(task)
        .query((row, number) -> row.getObject("due_at", OffsetDateTime.class))
        .list();
  }
}
