package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Quality issues and actions are followed up until they are closed. */
@OnH2
class FollowUpOnH2Test extends ReviewStory {

  /** What a process owner draws to have an issue followed up that a process comes across. */
  private static final String AUDIT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="owner">
        <process id="owners-audit" name="Audit" isExecutable="true"
            camunda:historyTimeToLive="P30D" camunda:candidateStarterGroups="qa">
          <startEvent id="startEvent_audit" />
          <sequenceFlow id="flow_audit" sourceRef="startEvent_audit"
              targetRef="serviceTask_startFollowUp" />
          <serviceTask id="serviceTask_startFollowUp" name="Start follow-up"
              camunda:delegateExpression="${startFollowUp}">
            <extensionElements>
              <camunda:inputOutput>
                <camunda:inputParameter name="followUpTitle">Renew the certificate</camunda:inputParameter>
                <camunda:inputParameter name="followUpDescription">It expires soon.</camunda:inputParameter>
                <camunda:inputParameter name="followUpOwner">sre</camunda:inputParameter>
                <camunda:inputParameter name="followUpOrigin">INCIDENT</camunda:inputParameter>
              </camunda:inputOutput>
            </extensionElements>
          </serviceTask>
          <sequenceFlow id="flow_followUp" sourceRef="serviceTask_startFollowUp"
              targetRef="endEvent_audited" />
          <endEvent id="endEvent_audited" />
        </process>
      </definitions>
      """;

  @Test
  @Tag("E26")
  void anIssueIsFollowedUpUntilQualityAssuranceFindsItSettled() {
    String code = prepared("FOLLOWED");

    startForm(code, Map.of()).expect(200);

    JsonNode work = openTask(code, "userTask_workOnFollowUp", "dba");
    assertThat(work.path("assignee").asText()).isEqualTo("dba");
    assertThat(work.path("phase").asText()).isEqualTo("follow-up");
    assertThat(work.path("dueAt").asText()).isEqualTo("2026-06-12T18:00:00+08:00");
    assertThat(formVariables("dba", work).path("followUp").path("value").asText())
        .contains("Tune the slow statement", "A quality anomaly");
    submit("dba", work, Map.of("workDone", "An index was added.", "evidence", "CHG-11"))
        .expect(204);

    JsonNode verify = openTask(code, "userTask_verifyClosure", "qa");
    assertThat(formVariables("qa", verify).path("followUp").path("value").asText())
        .contains("An index was added.");
    assertRefused(
        submit("qa", verify, Map.of("closureVerdict", "back")), "'What is missing' is required");
    submit(
            "qa",
            verify,
            Map.of("closureVerdict", "back", "missing", "The statement is still slow on replicas."))
        .expect(204);

    JsonNode again = openTask(code, "userTask_workOnFollowUp", "dba");
    assertThat(formVariables("dba", again).path("followUp").path("value").asText())
        .contains("The statement is still slow on replicas.");
    submit("dba", again, Map.of("workDone", "Replicas have it, too.", "evidence", "CHG-12"))
        .expect(204);
    cast.person("dba")
        .post(
            "/engine-rest/task/"
                + openTask(code, "userTask_verifyClosure", "qa").path("id").asText()
                + "/submit-form",
            Map.of("variables", Cast.typed(Map.of("closureVerdict", "closed"))))
        .expect(403);
    submit("qa", openTask(code, "userTask_verifyClosure", "qa"), Map.of("closureVerdict", "closed"))
        .expect(204);

    assertThat(followUp(code).path("status").asText()).isEqualTo("CLOSED");
    assertThat(followUp(code).path("workDone").asText()).isEqualTo("Replicas have it, too.");
    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("phase").asText())
        .doesNotContain("follow-up");
  }

  @Test
  @Tag("E26")
  void aCancelledEventDoesNotCancelWhatIsFollowedUp() {
    String code = prepared("FOLLOWED-OFF");
    startForm(code, Map.of()).expect(200);

    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The launch is called off."))
        .expect(200);
    time.settle();

    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("key").asText())
        .containsExactly("userTask_workOnFollowUp");
    submit(
            "dba",
            openTask(code, "userTask_workOnFollowUp", "dba"),
            Map.of("workDone", "An index was added.", "evidence", "CHG-11"))
        .expect(204);
  }

  @Test
  @Tag("E26")
  void nobodyVerifiesTheirOwnWork() {
    String code = prepared("FOLLOWED-OWN");
    startForm(code, Map.of("followUpOwner", "qa")).expect(200);
    submit(
            "qa",
            openTask(code, "userTask_workOnFollowUp", "qa"),
            Map.of("workDone", "It was checked.", "evidence", "REP-3"))
        .expect(204);
    JsonNode verify = openTask(code, "userTask_verifyClosure", "qa");

    assertRefused(
        submit("qa", verify, Map.of("closureVerdict", "closed")),
        "You did the work yourself: let a colleague verify it.");
    submit("qa-lead", verify, Map.of("closureVerdict", "closed")).expect(204);

    assertThat(followUp(code).path("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  @Tag("E26")
  void aModelStartsAFollowUpForADepartmentWithoutADate() {
    String code = prepared("FOLLOWED-MODEL");
    cast.person("owner").deploy("Audit", Map.of("audit.bpmn", AUDIT)).expect(200);

    cast.person("admin")
        .post("/engine-rest/process-definition/key/owners-audit/start", Map.of("businessKey", code))
        .expect(200);

    JsonNode work = openTask(code, "userTask_workOnFollowUp", "sre");
    assertThat(work.path("assignee").asText()).isEqualTo("sre-lead");
    assertThat(work.path("dueAt").asText())
        .as("ten working days")
        .isEqualTo("2026-06-15T18:00:00+08:00");
    assertThat(followUp(code).path("origin").asText()).isEqualTo("INCIDENT");
  }

  @Test
  void nonsenseIsRefusedAndStartsNothing() {
    String code = prepared("FOLLOWED-NOT");

    assertRefused(startForm("ATLANTIS", Map.of()), "'Event' does not offer 'ATLANTIS'");
    assertRefused(
        startForm(code, Map.of("followUpDueDate", "2026-05-01")),
        "'Done by': Choose a day from today on");
    assertRefused(startForm(code, Map.of("followUpOwner", "admin")), "'Who does it'");
    assertRefused(
        startForm(code, Map.of("followUpTitle", " ")), "'What is to be done' is required");

    assertThat(report(code).path("followUps")).isEmpty();
  }

  private JsonNode followUp(String code) {
    return report(code).path("followUps").path(0);
  }

  /** Payment finds something that the DBAs are to mend by the twelfth of June. */
  private Answer startForm(String code, Map<String, Object> other) {
    Map<String, Object> values = new HashMap<>();
    values.put("event", code);
    values.put("followUpTitle", "Tune the slow statement");
    values.put("followUpDescription", "Payments wait for it.");
    values.put("followUpOrigin", "QUALITY");
    values.put("followUpOwner", "dba");
    values.put("followUpDueDate", "2026-06-12");
    values.putAll(other);
    Answer answer =
        cast.person("payment")
            .post(
                "/engine-rest/process-definition/key/follow-up/submit-form",
                Map.of("variables", Cast.typed(values)));
    time.settle();
    return answer;
  }
}
