package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may do what in the engine. An event is under way in which each of the ten departments has an
 * open task "Declare scope"; its commander is {@code sre-lead}.
 */
@OnH2
@TestInstance(Lifecycle.PER_CLASS)
class EngineAccessTest extends Story {

  private static final String SEEN = "ACCESS-SEEN";
  private static final String TRIED = "ACCESS-TRIED";

  /** What Tasklist sends when somebody changes a task. */
  private static final List<String> CHANGEABLE =
      List.of(
          "name",
          "description",
          "priority",
          "assignee",
          "owner",
          "delegationState",
          "due",
          "followUp",
          "parentTaskId",
          "caseInstanceId",
          "tenantId");

  /** The groups of people who are no leaders. Whoever has the role "business" has its tasks too. */
  private static final Map<String, Set<String>> GROUPS =
      Map.ofEntries(
          Map.entry("sre", Set.of("sre")),
          Map.entry("dba", Set.of("dba")),
          Map.entry("dba-lead", Set.of("dba")),
          Map.entry("dba-liaison", Set.of("dba")),
          Map.entry("qa", Set.of("qa")),
          Map.entry("base", Set.of("base-services")),
          Map.entry("marketing", Set.of("marketing")),
          Map.entry("business", Set.of("business")),
          Map.entry("business2", Set.of("business", "business-2")),
          Map.entry("payment", Set.of("payment")),
          Map.entry("quality", Set.of("quality-committee")),
          Map.entry("owner", Set.of()));

  private static final Date DUE = Date.from(Instant.parse("2026-07-01T10:00:00Z"));

  @Autowired private TaskService tasks;

  static Set<String> people() {
    return GROUPS.keySet();
  }

  @BeforeEach
  void goToTheTimeOfPreparation() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  @ParameterizedTest
  @MethodSource("people")
  void peopleSeeTheTasksOfTheirOwnGroups(String id) {
    Set<String> own = GROUPS.get(id);
    Map<String, String> scopes = scopeTasks(SEEN);

    assertThat(seenInList(id, scopes)).isEqualTo(own);
    assertThat(seenById(id, scopes)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({"leader", "leadership-lead", "sre-lead", "admin"})
  void leadersAndTheCommanderSeeAllTasks(String id) {
    Map<String, String> scopes = scopeTasks(SEEN);

    assertThat(seenInList(id, scopes)).hasSize(10);
    assertThat(seenById(id, scopes)).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read                   | 200 | 200 | 404 | 200 | 404 | 200 | 200 | 404 | 200
          open the form          | 200 | 200 | 403 | 200 | 403 | 200 | 200 | 403 | 200
          read the values        | 200 | 200 | 403 | 200 | 403 | 200 | 200 | 403 | 200
          claim                  | 204 | 204 | 403 | 204 | 403 | 403 | 403 | 403 | 403
          claim for a colleague  | 204 | 204 | 403 | 204 | 403 | 403 | 403 | 403 | 204
          claim for a stranger   | 403 | 403 | 403 | 204 | 403 | 403 | 403 | 403 | 403
          give to a colleague    | 204 | 204 | 403 | 204 | 403 | 204 | 204 | 403 | 204
          give to a stranger     | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          delegate to a stranger | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          give back              | 204 | 204 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          set the due date       | 403 | 403 | 404 | 204 | 404 | 204 | 204 | 404 | 403
          set the priority       | 403 | 403 | 404 | 204 | 404 | 204 | 204 | 404 | 403
          rename                 | 403 | 403 | 404 | 204 | 404 | 204 | 204 | 404 | 403
          add a candidate        | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          add a candidate group  | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          name an owner          | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          remove the group       | 403 | 403 | 403 | 204 | 403 | 204 | 204 | 403 | 403
          set a value            | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 204
          remove a value         | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 204
          comment                | 200 | 200 | 400 | 200 | 400 | 200 | 200 | 400 | 200
          read the comments      | 200 | 200 | 404 | 200 | 404 | 200 | 200 | 403 | 200
          read a comment         | 200 | 200 | 403 | 200 | 403 | 200 | 200 | 403 | 200
          attach a file          | 200 | 200 | 400 | 200 | 400 | 200 | 200 | 400 | 200
          read the attachments   | 200 | 200 | 404 | 200 | 404 | 200 | 200 | 403 | 200
          read an attachment     | 200 | 200 | 403 | 200 | 403 | 200 | 200 | 403 | 200
          open an attachment     | 200 | 200 | 403 | 200 | 403 | 200 | 200 | 403 | 200
          delete an attachment   | 204 | 204 | 404 | 204 | 404 | 404 | 404 | 404 | 204
          complete               | 400 | 400 | 403 | 400 | 403 | 403 | 403 | 403 | 400
          """)
  void aTaskOfTheDbasIsForThoseWhoseItIs(
      String operation,
      int member,
      int liaison,
      int stranger,
      int lead,
      int otherLead,
      int commander,
      int leader,
      int owner,
      int admin) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    expected.put("dba", member);
    expected.put("dba-liaison", liaison);
    expected.put("payment", stranger);
    expected.put("dba-lead", lead);
    expected.put("payment-lead", otherLead);
    expected.put("sre-lead", commander);
    expected.put("leader", leader);
    expected.put("owner", owner);
    expected.put("admin", admin);

    String task = scopeTasks(TRIED).get("dba");
    Map<String, Integer> answered = new LinkedHashMap<>();
    for (String id : expected.keySet()) {
      answered.put(id, attempt(operation, id, task).status());
    }

    assertThat(answered).isEqualTo(expected);
  }

  @Test
  void everybodyWorksTheTasksOfTheirOwnGroupsAndNobodyElses() {
    List<JsonNode> open = scopes("ACCESS-WORKED");

    for (JsonNode task : open) {
      String department = task.path("department").asText();
      GROUPS.forEach(
          (id, groups) -> {
            if (!groups.contains(department)) {
              refuseToWork(id, task.path("id").asText());
            }
          });
    }
    for (JsonNode task : open) {
      String member = cast.memberIdOf(task.path("department").asText());
      cast.person(member)
          .post(
              "/engine-rest/task/" + task.path("id").asText() + "/claim", Map.of("userId", member))
          .expect(204);
      cast.complete(task, Map.of());
    }

    assertThat(open).hasSize(10);
    assertThat(scopeTasks("ACCESS-WORKED")).isEmpty();
  }

  @Test
  void whoeverATaskIsTakenFromNoLongerHasIt() {
    String task = "/engine-rest/task/" + scopeTasks("ACCESS-TAKEN").get("dba");
    Caller leader = cast.person("leader");
    Map<String, String> group = Map.of("groupId", "dba", "type", "candidate");

    leader.post(task + "/assignee", Map.of("userId", "qa")).expect(204);
    cast.person("qa").get(task).expect(200);
    leader.post(task + "/assignee", Map.of("userId", "dba-liaison")).expect(204);
    cast.person("qa").get(task).expect(404);

    leader.post(task + "/identity-links/delete", group).expect(204);
    cast.person("dba").get(task).expect(404);
    cast.person("dba-liaison").get(task).expect(200);
    leader.post(task + "/identity-links", group).expect(204);
    cast.person("dba").get(task).expect(200);
  }

  @Test
  void whoWorkedATaskReadsItsNotesWhenItIsOverButTheyStay() {
    JsonNode task =
        scopes("ACCESS-NOTED").stream()
            .filter(scope -> scope.path("department").asText().equals("dba"))
            .findFirst()
            .orElseThrow();
    String path = "/engine-rest/task/" + task.path("id").asText();
    String attachment =
        cast.person("dba")
            .attach(task.path("id").asText(), "Notes.")
            .expect(200)
            .json()
            .path("id")
            .asText();

    cast.complete(task, Map.of());

    cast.person("dba-liaison").get(path + "/attachment/" + attachment + "/data").expect(200);
    cast.person("dba-liaison").get(path + "/comment").expect(200);
    cast.person("payment").get(path + "/attachment/" + attachment + "/data").expect(403);
    cast.person("payment").get(path + "/comment").expect(404);
    cast.person("dba").delete(path + "/attachment/" + attachment).expect(404);
    cast.person("dba").get(path + "/attachment/" + attachment).expect(200);
  }

  private void refuseToWork(String id, String task) {
    Caller stranger = cast.person(id);
    String path = "/engine-rest/task/" + task;
    stranger.post(path + "/claim", Map.of("userId", id)).expect(403);
    stranger.post(path + "/complete", Map.of()).expect(403);
    stranger
        .post(path + "/submit-form", Map.of("variables", Map.of("x", Map.of("value", "y"))))
        .expect(403);
  }

  private Answer attempt(String operation, String id, String task) {
    String path = "/engine-rest/task/" + task;
    Caller caller = cast.person(id);
    Answer answer =
        switch (operation) {
          case "read" -> caller.get(path);
          case "open the form" -> caller.get(path + "/deployed-form");
          case "read the values" -> caller.get(path + "/form-variables");
          case "claim" -> caller.post(path + "/claim", Map.of("userId", id));
          case "claim for a colleague" ->
              caller.post(path + "/claim", Map.of("userId", "dba-liaison"));
          case "claim for a stranger" -> caller.post(path + "/claim", Map.of("userId", "qa"));
          case "give to a colleague" ->
              caller.post(path + "/assignee", Map.of("userId", "dba-liaison"));
          case "give to a stranger" -> caller.post(path + "/assignee", Map.of("userId", "qa"));
          case "delegate to a stranger" -> caller.post(path + "/delegate", Map.of("userId", "qa"));
          case "give back" -> caller.post(path + "/unclaim", Map.of());
          case "set the due date" ->
              caller.put(path, changed(task, "due", "2027-01-01T00:00:00.000+0800"));
          case "set the priority" -> caller.put(path, changed(task, "priority", "90"));
          case "rename" -> caller.put(path, changed(task, "name", "Nothing to do"));
          case "add a candidate" ->
              caller.post(path + "/identity-links", Map.of("userId", "qa", "type", "candidate"));
          case "add a candidate group" ->
              caller.post(path + "/identity-links", Map.of("groupId", "qa", "type", "candidate"));
          case "name an owner" ->
              caller.post(path + "/identity-links", Map.of("userId", "qa", "type", "owner"));
          case "remove the group" ->
              caller.post(
                  path + "/identity-links/delete", Map.of("groupId", "dba", "type", "candidate"));
          case "set a value" ->
              caller.put(path + "/variables/level", Map.of("value", "P1", "type", "String"));
          case "remove a value" -> caller.delete(path + "/localVariables/none");
          case "comment" -> caller.post(path + "/comment/create", Map.of("message", "Done?"));
          case "read the comments" -> caller.get(path + "/comment");
          case "read a comment" -> caller.get(path + "/comment/" + comment(task));
          case "attach a file" -> caller.attach(task, "Notes.");
          case "read the attachments" -> caller.get(path + "/attachment");
          case "read an attachment" -> caller.get(path + "/attachment/" + attachment(task));
          case "open an attachment" ->
              caller.get(path + "/attachment/" + attachment(task) + "/data");
          case "delete an attachment" -> caller.delete(path + "/attachment/" + attachment(task));
          case "complete" -> caller.post(path + "/complete", Map.of());
          default -> throw new IllegalArgumentException(operation);
        };
    putBack(task);
    return answer;
  }

  private String comment(String task) {
    return tasks.createComment(task, null, "Mind the new replicas.").getId();
  }

  private String attachment(String task) {
    return tasks
        .createAttachment(
            "text", task, null, "notes.txt", null, new ByteArrayInputStream(new byte[1]))
        .getId();
  }

  private ObjectNode changed(String task, String field, String value) {
    ObjectNode asItIs =
        (ObjectNode) cast.person("admin").get("/engine-rest/task/" + task).expect(200).json();
    return asItIs.retain(CHANGEABLE).put(field, value);
  }

  /** Leaves the task as it was before anybody laid hands on it. */
  private void putBack(String id) {
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    task.setName("Declare scope");
    task.setPriority(Task.PRIORITY_NORMAL);
    task.setDueDate(DUE);
    task.setAssignee(null);
    task.setOwner(null);
    task.setDelegationState(null);
    tasks.saveTask(task);
    tasks.getIdentityLinksForTask(id).stream()
        .filter(link -> "qa".equals(link.getUserId()) || "qa".equals(link.getGroupId()))
        .forEach(link -> remove(id, link));
    tasks.addCandidateGroup(id, "dba");
  }

  private void remove(String id, IdentityLink link) {
    if (link.getUserId() != null) {
      tasks.deleteUserIdentityLink(id, link.getUserId(), link.getType());
    } else {
      tasks.deleteGroupIdentityLink(id, link.getGroupId(), link.getType());
    }
  }

  private Set<String> seenInList(String id, Map<String, String> scopes) {
    List<String> listed =
        cast.person(id)
            .get("/engine-rest/task?processInstanceBusinessKey=" + SEEN)
            .expect(200)
            .json()
            .findValuesAsText("id");
    return departmentsWhose(listed::contains, scopes);
  }

  private Set<String> seenById(String id, Map<String, String> scopes) {
    return departmentsWhose(
        task -> cast.person(id).get("/engine-rest/task/" + task).status() == 200, scopes);
  }

  private static Set<String> departmentsWhose(Predicate<String> task, Map<String, String> scopes) {
    return scopes.keySet().stream()
        .filter(department -> task.test(scopes.get(department)))
        .collect(Collectors.toSet());
  }

  /** The ids of the tasks "Declare scope" by department. */
  private Map<String, String> scopeTasks(String code) {
    return scopes(code).stream()
        .collect(
            Collectors.toMap(
                task -> task.path("department").asText(), task -> task.path("id").asText()));
  }

  /** The open tasks "Declare scope" of an event that begins when first asked for. */
  private List<JsonNode> scopes(String code) {
    if (cast.person("leader").get("/api/events/" + code).status() == 404) {
      confirmed(code);
      cast.complete(code, "userTask_issueNotice");
    }
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals("userTask_declareScopeEach"))
        .toList();
  }
}
