package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What only the administrator and, for models and what got stuck, the process owner may do in the
 * engine. Each operation is first tried by everybody else, and by a stranger.
 */
@OnH2
class EngineAdministrationTest extends Story {

  private static final String ENGINE = "/engine-rest";

  private static final List<String> PEOPLE =
      List.of(
          "sre",
          "dba",
          "qa",
          "base",
          "marketing",
          "business",
          "business2",
          "payment",
          "quality",
          "leader",
          "dba-lead",
          "dba-liaison",
          "sre-lead");

  private static final List<String> PEOPLE_AND_OWNER =
      Stream.concat(PEOPLE.stream(), Stream.of("owner")).toList();

  @BeforeEach
  void goToTheTimeOfPreparation() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  @Test
  void onlyTheAdministratorKeepsAccounts() {
    Map<String, Object> profile = Map.of("id", "newcomer", "firstName", "New", "lastName", "Comer");
    Map<String, Object> group = Map.of("id", "crew", "name", "Crew", "type", "WORKFLOW");

    onlyAdmin(
            "POST",
            "/user/create",
            Map.of("profile", profile, "credentials", Map.of("password", "newcomer")))
        .expect(204);
    onlyAdmin("PUT", "/user/newcomer/profile", profile).expect(204);
    onlyAdmin("POST", "/user/newcomer/unlock", null).expect(204);
    onlyAdmin("POST", "/group/create", group).expect(204);
    onlyAdmin("PUT", "/group/crew", group).expect(204);
    onlyAdmin("PUT", "/group/crew/members/newcomer", Map.of()).expect(204);
    onlyAdmin("DELETE", "/group/crew/members/newcomer", null).expect(204);
    onlyAdmin("DELETE", "/group/crew", null).expect(204);
    onlyAdmin("DELETE", "/user/newcomer", null).expect(204);
    onlyAdmin("POST", "/tenant/create", Map.of("id", "other", "name", "Other")).expect(204);
    onlyAdmin("DELETE", "/tenant/other", null).expect(204);
  }

  @Test
  void nobodyTakesOverAnAccountDeletesTheirOwnOrJoinsAGroup() {
    for (String id : PEOPLE_AND_OWNER) {
      Caller person = cast.person(id);
      Map<String, Object> password = Map.of("password", "taken", "authenticatedUserPassword", id);

      person.put(ENGINE + "/user/admin/credentials", password).expect(403);
      person.delete(ENGINE + "/user/" + id).expect(403);
      person.put(ENGINE + "/group/camunda-admin/members/" + id, Map.of()).expect(403);
      person.put(ENGINE + "/group/commander/members/" + id, Map.of()).expect(403);
    }
  }

  @Test
  void onlyTheAdministratorGrantsRights() {
    Map<String, Object> grant =
        Map.of(
            "type",
            1,
            "permissions",
            List.of("ALL"),
            "userId",
            "dba",
            "resourceType",
            7,
            "resourceId",
            "*");

    String id = idOf(onlyAdmin("POST", "/authorization/create", grant));
    onlyAdmin("PUT", "/authorization/" + id, grant).expect(204);
    onlyAdmin("DELETE", "/authorization/" + id, null).expect(204);

    assertThat(cast.person("owner").get(ENGINE + "/authorization").json()).isEmpty();
    assertThat(cast.person("leader").get(ENGINE + "/authorization").json()).isEmpty();
  }

  @Test
  void onlyTheAdministratorKeepsTasklistsFilters() {
    Map<String, Object> filter =
        Map.of("resourceType", "Task", "name", "Mine", "query", Map.of(), "properties", Map.of());

    String id = idOf(onlyAdmin("POST", "/filter/create", filter));
    onlyAdmin("GET", "/filter/" + id + "/list", null).expect(200);
    onlyAdmin("PUT", "/filter/" + id, filter).expect(204);
    onlyAdmin("DELETE", "/filter/" + id, null).expect(204);

    JsonNode shared = cast.person("dba").get(ENGINE + "/filter").expect(200).json();
    assertThat(shared)
        .extracting(own -> own.path("name").asText())
        .containsExactlyInAnyOrder(
            "My tasks", "My departments' tasks", "Overdue", "Due in three days");
    for (JsonNode own : shared) {
      String path = ENGINE + "/filter/" + own.path("id").asText();
      cast.person("dba").put(path, filter).expect(403);
      cast.person("dba").delete(path).expect(403);
    }
  }

  @Test
  void onlyTheAdministratorWritesVariables() {
    String instance = instance("preparation", confirmed("ACCESS-VARIABLES"));
    String variables = "/process-instance/" + instance + "/variables";
    Map<String, Object> value = Map.of("value", "x", "type", "String");
    Map<String, Object> values = Map.of("note", value);

    onlyAdmin("PUT", variables + "/note", value).expect(204);
    onlyAdmin("POST", variables, Map.of("modifications", values)).expect(204);
    onlyAdmin("DELETE", variables + "/note", null).expect(204);
    onlyAdmin("PUT", "/execution/" + instance + "/localVariables/note", value).expect(204);
    onlyAdmin(
            "POST",
            "/process-instance/variables-async",
            Map.of("processInstanceIds", List.of(instance), "variables", values))
        .expect(200);
  }

  @Test
  void onlyTheAdministratorMovesProcessesByHand() {
    String instance = instance("preparation", confirmed("ACCESS-HANDS"));
    List<Object> nowhere =
        List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_none"));
    Map<String, Object> message = Map.of("messageName", "nobodyWaits");

    onlyAdmin(
            "POST",
            "/process-instance/" + instance + "/modification",
            Map.of("instructions", nowhere))
        .expect(400);
    onlyAdmin(
            "POST",
            "/modification/execute",
            Map.of(
                "processDefinitionId", definition("preparation"),
                "processInstanceIds", List.of(instance),
                "instructions", nowhere))
        .expect(400);
    onlyAdmin("POST", "/message", message).expect(400);
    onlyAdmin("POST", "/signal", Map.of("name", "nobodyListens")).expect(204);
    refused(
        PEOPLE_AND_OWNER,
        "POST",
        "/condition",
        Map.of("variables", Map.of("x", Map.of("value", 1))));
    refused(PEOPLE_AND_OWNER, "POST", "/execution/" + instance + "/signal", Map.of());
    refused(
        PEOPLE_AND_OWNER,
        "POST",
        "/execution/" + instance + "/messageSubscriptions/cancelEvent/trigger",
        Map.of());
    onlyAdmin("PUT", "/process-instance/" + instance + "/suspended", Map.of("suspended", false))
        .expect(204);
    onlyAdmin("POST", "/task/create", Map.of("id", "own-task", "name", "Own")).expect(204);
    onlyAdmin("DELETE", "/task/own-task", null).expect(204);
  }

  @Test
  void onlyTheAdministratorStartsAndEndsProcessesByHand() {
    refused(PEOPLE_AND_OWNER, "POST", "/process-definition/key/event-assurance/start", Map.of());

    String stray =
        idOf(
            onlyAdmin(
                "POST",
                "/process-definition/key/department-review/start",
                Map.of("variables", Map.of("department", Map.of("value", "sre")))));
    onlyAdmin("DELETE", "/process-instance/" + stray, null).expect(204);
    onlyAdmin("DELETE", "/history/process-instance/" + stray, null).expect(204);
    onlyAdmin(
            "POST",
            "/decision-definition/key/assurance-level/evaluate",
            Map.of("variables", Map.of()))
        .expect(200);
  }

  @Test
  void theProcessOwnerRetriesJobsAndOnlyTheAdministratorOperatesThem() {
    String instance = instance("event-assurance", confirmed("ACCESS-JOBS"));
    String job = "/job/" + first("/job?processInstanceId=" + instance);

    refused(PEOPLE, "PUT", job + "/retries", Map.of("retries", 2));
    cast.person("owner").put(ENGINE + job + "/retries", Map.of("retries", 2)).expect(204);
    onlyAdmin("PUT", job + "/duedate", Map.of("duedate", "2026-12-01T00:00:00.000+0800"))
        .expect(204);
    onlyAdmin("POST", job + "/duedate/recalculate", null).expect(204);
    onlyAdmin("PUT", job + "/priority", Map.of("priority", 3)).expect(204);
    onlyAdmin("PUT", job + "/suspended", Map.of("suspended", false)).expect(204);
    onlyAdmin("POST", job + "/execute", null).expect(204);
  }

  @Test
  void theProcessOwnerDeploysAndOnlyTheAdministratorDeletes() {
    Map<String, String> file = Map.of("note.txt", "A note.");
    Caller.anonymous(base).deploy("Access", file).expect(401);
    for (String id : PEOPLE) {
      cast.person(id).deploy("Access", file).expect(403);
    }

    String deployment = idOf(cast.person("owner").deploy("Access", file));

    onlyAdmin("DELETE", "/deployment/" + deployment, null).expect(204);
    refused(PEOPLE_AND_OWNER, "DELETE", "/process-definition/key/department-review/delete", null);
    refused(
        PEOPLE_AND_OWNER,
        "PUT",
        "/process-definition/" + definition("preparation") + "/history-time-to-live",
        Map.of("historyTimeToLive", 1));
  }

  /** What the administrator is answered, after everybody else was refused. */
  private Answer onlyAdmin(String method, String path, Object body) {
    refused(PEOPLE_AND_OWNER, method, path, body);
    return cast.person("admin").send(method, ENGINE + path, body);
  }

  /** Some don't even find what they ask for. */
  private void refused(List<String> people, String method, String path, Object body) {
    Caller.anonymous(base).send(method, ENGINE + path, body).expect(401);
    for (String id : people) {
      Answer answer = cast.person(id).send(method, ENGINE + path, body);
      assertThat(answer.status()).as(id + ": " + answer.request()).isIn(403, 404);
    }
  }

  private static String idOf(Answer answer) {
    return answer.expect(200).json().path("id").asText();
  }

  private String instance(String process, String code) {
    return first(
        "/process-instance?processDefinitionKey=%s&businessKey=%s".formatted(process, code));
  }

  private String definition(String process) {
    return idOf(cast.person("admin").get(ENGINE + "/process-definition/key/" + process));
  }

  private String first(String query) {
    JsonNode found = cast.person("admin").get(ENGINE + query).expect(200).json();
    assertThat(found).as(query).isNotEmpty();
    return found.path(0).path("id").asText();
  }
}
