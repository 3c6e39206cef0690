package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.StandIns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People are away, and whoever stands in does their tasks. */
@OnH2
class AbsenceOnH2Test extends Story {

  private static final String SCOPE = "userTask_declareScopeEach";

  @Autowired private StandIns standIns;
  @Autowired private Absences absences;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void goToTheTimeOfPreparation() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  @AfterEach
  void everybodyIsBack() {
    // The next story goes back to before these absences.
    database.sql("delete from absence").update();
    standIns.follow();
    tasks.createTaskQuery().taskDescription("absence").list().stream()
        .map(Task::getId)
        .forEach(id -> tasks.deleteTask(id, true));
  }

  @Test
  void aSubstituteOfAnotherDepartmentDoesTheTasksOfWhoeverIsAway() {
    String claimed = scopeTask(confirmed("AWAY-CLAIMED"));
    JsonNode offered = scopeTaskOf(confirmed("AWAY-OFFERED"));
    String late = scopeTask(confirmed("AWAY-LATE"));
    cast.person("payment")
        .post("/engine-rest/task/" + claimed + "/claim", Map.of("userId", "payment"))
        .expect(204);
    enter("payment", null, "dba", "2026-06-02T09:00:30+08:00", "2026-06-05T09:00:00+08:00");

    goTo("2026-06-02T08:59:59+08:00");
    assertThat(offeredTo("dba")).doesNotContain(id(offered));
    assertThat(assignee(claimed)).isEqualTo("payment");

    goTo("2026-06-02T09:00:00+08:00");
    assertThat(offeredTo("dba")).contains(id(offered), late);
    assertThat(task(claimed).getAssignee()).isEqualTo("dba");
    assertThat(task(claimed).getOwner()).isEqualTo("payment");
    assertThat(comments(claimed))
        .containsExactly("黄丽 is away until 2026-06-05 09:00. Liu Yang stands in.");
    cast.submit("dba", offered, Map.of()).expect(204);
    cast.person("payment-lead")
        .post("/engine-rest/task/" + late + "/assignee", Map.of("userId", "payment"))
        .expect(204);
    standIns.follow();
    assertThat(assignee(late)).isEqualTo("dba");

    goTo("2026-06-05T09:00:00+08:00");
    assertThat(offeredTo("dba")).doesNotContain(late);
    assertThat(assignee(claimed)).isEqualTo("payment");
    assertThat(task(claimed).getOwner()).isNull();
    assertThat(comments(claimed)).contains("黄丽 has this task again.");
    assertThat(assignee(late)).isEqualTo("payment");
    cast.person("dba").get("/engine-rest/task/" + late).expect(404);
  }

  @Test
  void whatASubstituteHasDoneOrGivenAwayIsNotTakenBack() {
    String given = scopeTask(confirmed("AWAY-GIVEN"));
    assign(given, "payment");
    enter("payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");
    assertThat(assignee(given)).isEqualTo("dba");
    cast.person("dba")
        .post("/engine-rest/task/" + given + "/assignee", Map.of("userId", "payment-liaison"))
        .expect(204);

    goTo("2026-06-05T09:00:00+08:00");

    assertThat(assignee(given)).isEqualTo("payment-liaison");
  }

  @Test
  void aLeadEntersAnAbsenceForAMemberAndWithdrawsIt() {
    String scope = scopeTask(confirmed("AWAY-SICK"));
    assign(scope, "payment");

    long id =
        enter(
            "payment-lead",
            "payment",
            "payment-liaison",
            "2026-06-01T00:00:00+08:00",
            "2026-06-09T00:00:00+08:00");
    assertThat(assignee(scope)).as("at once").isEqualTo("payment-liaison");
    withdraw("payment-lead", id);

    assertThat(assignee(scope)).isEqualTo("payment");
    assertThat(cast.person("payment").get("/api/absences?person=payment").json()).isEmpty();
    cast.person("payment-lead").delete("/api/absences/" + id).expect(409);
  }

  @Test
  void whoeverStandsInForALeaderDecidesWhatTheLeadershipDecides() {
    cast.person("sre").post("/api/events", launchLiveStream("AWAY-LEADER")).expect(201);
    JsonNode level = cast.openTasks("AWAY-LEADER", "userTask_confirmLevel").get(0);
    Map<String, Object> answers = Map.of("confirmedLevel", "P1", "commander", "sre-lead");
    enter("leader", null, "qa", "2026-06-01T10:00:00+08:00", "2026-06-02T10:00:00+08:00");

    cast.submit("qa", level, answers).expect(204);

    goTo("2026-06-02T10:00:00+08:00");
    cast.person("qa")
        .post("/api/events/AWAY-LEADER/cancel", Map.of("reason", "I was leading yesterday."))
        .expect(403);
  }

  @Test
  void aTaskThatOnlyNamesWhoeverIsAwayIsOfferedToTheSubstitute() {
    String forTheCommander = standalone();
    tasks.addCandidateUser(forTheCommander, "sre-lead");
    enter("sre-lead", null, "marketing", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");

    assertThat(offeredTo("marketing")).contains(forTheCommander);
    goTo("2026-06-05T09:00:00+08:00");

    assertThat(offeredTo("marketing")).doesNotContain(forTheCommander);
    assertThat(offeredTo("sre-lead")).contains(forTheCommander);
  }

  @Test
  void aSubstituteWhoGoesAwayPassesOnWhatTheyStoodInFor() {
    String task = standalone();
    assign(task, "payment");
    enter("payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");
    assertThat(assignee(task)).isEqualTo("dba");

    enter("dba", null, "qa", "2026-06-02T09:00:00+08:00", "2026-06-03T09:00:00+08:00");
    goTo("2026-06-02T09:00:00+08:00");
    assertThat(assignee(task)).isEqualTo("qa");
    assertThat(absences.groupsOf("qa")).contains("qa", "dba", "payment");
    assertThat(absences.groupsOf("dba")).containsExactly("dba");
    goTo("2026-06-03T09:00:00+08:00");
    assertThat(assignee(task)).isEqualTo("dba");
    goTo("2026-06-05T09:00:00+08:00");

    assertThat(assignee(task)).isEqualTo("payment");
    assertThat(task(task).getOwner()).isNull();
    assertThat(comments(task))
        .containsExactly(
            "黄丽 is away until 2026-06-05 09:00. Liu Yang stands in.",
            "黄丽 is away until 2026-06-05 09:00. Priya Nair stands in.",
            "黄丽 is away until 2026-06-05 09:00. Liu Yang stands in.",
            "黄丽 has this task again.");
  }

  @Test
  void followingTheAbsencesAgainChangesNothing() {
    String task = standalone();
    assign(task, "payment");
    enter("payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");

    standIns.follow();
    standIns.follow();

    assertThat(comments(task)).hasSize(1);
  }

  @Test
  void everybodySeesWhoIsAwayButOnlySomeSeeWhy() {
    long id =
        enter("payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");

    JsonNode seen = cast.person("qa").get("/api/absences?person=payment").expect(200).json().get(0);
    assertThat(seen.path("id").asLong()).isEqualTo(id);
    assertThat(seen.path("standIn").asText()).isEqualTo("dba");
    assertThat(seen.path("until").asText()).isEqualTo("2026-06-05T09:00:00+08:00");
    assertThat(seen.path("reason").isNull()).isTrue();
    for (String insider : List.of("payment", "payment-lead", "leader")) {
      assertThat(cast.person(insider).get("/api/absences").json().get(0).path("reason").asText())
          .isEqualTo("a story");
    }
  }

  @ParameterizedTest(name = "{0} for {1}: {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payment      | zoe     | dba     | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 403 | Absences are entered and withdrawn by the person themselves, their department's lead, the leadership and the admin: ask one of them.
          payment      | dba     | qa      | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 403 | Absences are entered and withdrawn by the person themselves, their department's lead, the leadership and the admin: ask one of them.
          dba-lead     | payment | qa      | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 403 | Absences are entered and withdrawn by the person themselves, their department's lead, the leadership and the admin: ask one of them.
          leader       | zoe     | dba     | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 400 | person: There is nobody with the id 'zoe'.
          payment      | payment | zoe     | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 400 | substitute: There is nobody with the id 'zoe'.
          payment      | payment | payment | 2026-06-02T09:00+08:00 | 2026-06-05T09:00+08:00 | 400 | substitute: Choose somebody else to stand in.
          payment      | payment |         | 2026-06-02T09:00+08:00 |                        | 400 | substitute: Say who stands in. until: Say when the absence ends.
          payment      | payment | dba     |                        | 2026-06-05T09:00+08:00 | 400 | from: Say when the absence begins.
          payment      | payment | dba     | 2026-06-05T09:00+08:00 | 2026-06-05T09:00:40+08:00 | 400 | until: The absence must end after it begins.
          payment      | payment | dba     | 2026-05-02T09:00+08:00 | 2026-06-01T09:59+08:00 | 400 | until: This is over already: enter an absence that is still to end.
          payment      | payment | dba     | 2026-06-02T09:00+08:00 | 2027-06-02T09:01+08:00 | 400 | until: Enter at most a year at once, and the rest when it comes.
          payment      | payment | dba     | -999999999-01-01T00:00+18:00 | 2026-06-05T09:00+08:00 | 400 | until: Enter at most a year at once, and the rest when it comes.
          payment      | payment | dba     | 2028-06-02T09:00+08:00 | 2028-06-05T09:00+08:00 | 400 | from: Enter an absence that begins within two years.
          payment      | payment | dba     | +999999998-12-31T00:00-18:00 | +999999999-12-31T23:59-18:00 | 400 | from: Enter an absence that begins within two years.
          qa           | qa      | dba     | 2026-07-02T08:00+08:00 | 2026-07-02T09:01+08:00 | 400 | from: Priya Nair is away from 2026-07-02 09:00 until 2026-07-05 09:00 already: withdraw that first, or choose another time.
          payment      | payment | qa      | 2026-07-02T09:00+08:00 | 2026-07-05T09:00+08:00 | 400 | substitute: Priya Nair is away themselves all that time: choose somebody else.
          payment      | payment | dba     | soon                   | 2026-07-05T09:00+08:00 | 400 |
          """)
  void whatMakesNoSenseIsRefusedAndSaysWhy(
      String caller,
      String person,
      String substitute,
      String from,
      String until,
      int status,
      String why) {
    enter("qa", null, "sre", "2026-07-02T09:00:00+08:00", "2026-07-05T09:00:00+08:00");
    Map<String, Object> body = new HashMap<>();
    body.put("person", person);
    body.put("substitute", substitute);
    body.put("from", from);
    body.put("until", until);

    JsonNode answer = cast.person(caller).post("/api/absences", body).expect(status).json();

    assertThat(answer.path("detail").asText()).contains(why == null ? "" : why).isNotBlank();
    assertThat(cast.person("leader").get("/api/absences").json()).hasSize(1);
  }

  @Test
  void anAbsenceThatIsNotThereOrSomebodyElsesIsNotWithdrawn() {
    long id =
        enter("payment", null, "dba", "2026-06-02T09:00:00+08:00", "2026-06-05T09:00:00+08:00");

    cast.person("payment").delete("/api/absences/0").expect(404);
    cast.person("payment").delete("/api/absences/mine").expect(400);
    cast.person("dba").delete("/api/absences/" + id).expect(403);
    cast.person("dba-lead").delete("/api/absences/" + id).expect(403);
    Caller.anonymous(base).delete("/api/absences/" + id).expect(401);

    withdraw("payment", id);
    cast.person("payment").delete("/api/absences/" + id).expect(404);
  }

  @Test
  void oneNodeAtATimeFollowsTheAbsences() {
    String task = standalone();
    assign(task, "payment");

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            anotherNode -> {
              database
                  .sql("select id from absence_lock where id = 2 for update")
                  .query(Integer.class)
                  .single();
              enter(
                  "payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");
              assertThat(absences.standIn("payment", time.now())).isEqualTo("dba");
              assertThat(assignee(task)).isEqualTo("payment");
            });
    standIns.follow();

    assertThat(assignee(task)).isEqualTo("dba");
  }

  @Test
  void aTaskThatIsSuspendedWhenThePersonIsBackFollowsLater() {
    String code = confirmed("AWAY-SUSPENDED");
    String scope = scopeTask(code);
    assign(scope, "payment");
    enter("payment", null, "dba", "2026-06-01T09:00:00+08:00", "2026-06-05T09:00:00+08:00");
    String instance = task(scope).getProcessInstanceId();
    runtime.suspendProcessInstanceById(instance);

    goTo("2026-06-05T09:00:00+08:00");
    assertThat(assignee(scope)).isEqualTo("dba");
    runtime.activateProcessInstanceById(instance);
    standIns.follow();

    assertThat(assignee(scope)).isEqualTo("payment");
  }

  private long enter(String caller, String person, String substitute, String from, String until) {
    return cast.person(caller)
        .post("/api/absences", body(person, substitute, from, until))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private static Map<String, Object> body(
      String person, String substitute, String from, String until) {
    Map<String, Object> body = new HashMap<>();
    body.put("person", person);
    body.put("substitute", substitute);
    body.put("from", from);
    body.put("until", until);
    body.put("reason", "a story");
    return body;
  }

  private void withdraw(String caller, long id) {
    cast.person(caller).delete("/api/absences/" + id).expect(204);
  }

  /** Time passes, and the absences are followed. */
  private void goTo(String moment) {
    time.travelTo(moment);
    standIns.follow();
  }

  private String scopeTask(String code) {
    return id(scopeTaskOf(code));
  }

  private JsonNode scopeTaskOf(String code) {
    cast.complete(code, "userTask_issueNotice");
    return cast.openTasks(code, SCOPE).stream()
        .filter(task -> task.path("department").asText().equals("payment"))
        .findFirst()
        .orElseThrow();
  }

  private String standalone() {
    Task task = tasks.newTask();
    task.setName("Call back");
    task.setDescription("absence");
    tasks.saveTask(task);
    return task.getId();
  }

  private void assign(String taskId, String personId) {
    tasks.setAssignee(taskId, personId);
  }

  private Set<String> offeredTo(String personId) {
    JsonNode found =
        cast.person(personId)
            .get("/engine-rest/task?candidateUser=" + personId + "&includeAssignedTasks=true")
            .expect(200)
            .json();
    return StreamSupport.stream(found.spliterator(), false)
        .map(AbsenceOnH2Test::id)
        .collect(Collectors.toSet());
  }

  private Task task(String id) {
    return tasks.createTaskQuery().taskId(id).singleResult();
  }

  private String assignee(String taskId) {
    return task(taskId).getAssignee();
  }

  private List<String> comments(String taskId) {
    return tasks.getTaskComments(taskId).stream()
        .sorted(Comparator.comparing(Comment::getTime))
        .map(Comment::getFullMessage)
        .toList();
  }

  private static String id(JsonNode task) {
    return task.path("id").asText();
  }
}
