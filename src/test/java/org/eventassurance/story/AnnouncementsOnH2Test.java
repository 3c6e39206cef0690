package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.eventassurance.notification.NotificationSender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people get to know beside what their tasks' clocks tell, and what an owner lets be told. */
@OnH2
class AnnouncementsOnH2Test extends DeadlineStory {

  private static final String NOTICE = "userTask_issueNotice";

  @Autowired private NotificationSender sender;

  @Test
  @Tag("B3")
  void theNoticeTellsEachDepartmentWhatIsAskedOfItWhenPeopleAreAtWork() {
    time.travelTo("2026-06-06T10:00:00+08:00");
    String code = confirmed("TOLD-NOTICE");
    cast.complete(
        code,
        NOTICE,
        Map.of(
            "noticeGoals", "No order is lost.",
            "noticeRequirements", "Nothing changes after 12 September.",
            "noticeTasks", "Database Administration: spare capacity of a third\n支付部：演练一次",
            "noticeContact", "sre-lead"));

    assertThat(cast.told(code, "NOTICE"))
        .as("issued on a Saturday")
        .hasSize(20)
        .allSatisfy(
            line -> assertThat(line.path("sendAt").asText()).startsWith("2026-06-08T08:00"));
    send("2026-06-08T08:00:00+08:00");

    assertThat(mail(code, "NOTICE", "dba-lead"))
        .contains(
            "Assurance notice",
            "What Database Administration has to do: spare capacity of a third",
            "No order is lost.",
            "Nothing changes after 12 September.",
            "支付部：演练一次",
            "Contact for questions: Anna Fischer",
            "Why you get this: You lead Database Administration.");
    assertThat(mail(code, "NOTICE", "payment-liaison"))
        .contains("保障通知", "支付部的任务：演练一次", "您是支付部质量联络员。");
  }

  @Test
  @Tag("B3")
  void aLatePhaseIsToldByItsName() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = "TOLD-LATE";
    cast.person("sre").post("/api/events", launchLiveStream(code)).expect(201);
    cast.complete(
        code,
        "userTask_confirmLevel",
        Map.of(
            "confirmedLevel", "P1",
            "commander", "sre-lead",
            "leadershipGroup", List.of("leader", "leadership-liaison")));
    send("2026-08-15T20:01:00+08:00");

    assertThat(mail(code, "PHASE_OVERDUE", "sre-lead"))
        .contains("Phase overdue: Preparation", "Why you get this: You command this event.");
    assertThat(mail(code, "PHASE_OVERDUE", "leadership-liaison")).contains("阶段超期：保障筹备");
  }

  @Test
  @Tag("E15")
  void whoeverIsRefusedAResourceReadsWhatAndWhy() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("TOLD-REFUSED");
    cast.finish(code, "preparation");
    time.travelTo("2026-09-10T23:00:00+08:00");
    JsonNode filing =
        cast.openTasks(code, "userTask_fileResources").stream()
            .filter(task -> task.path("department").asText().equals("payment"))
            .findFirst()
            .orElseThrow();
    cast.complete(
        filing,
        Map.of(
            "filingNeeded", "yes",
            "filingWay", "list",
            "itemList", "LEASED_LINE;2;checkout;2026-09-15 20:00;;Both data centres"));
    assertThat(cast.told(code, "REFUSAL")).isEmpty();
    cast.complete(
        code,
        "userTask_decideLateItems",
        Map.of(
            "lateItem1Procured", 0,
            "lateItem1Refused", 2,
            "lateItem1Reason", "The carrier has none left."));
    send("2026-09-10T23:00:00+08:00");

    assertThat(mail(code, "REFUSAL", "payment"))
        .contains(
            "Resources are refused",
            "2 lines",
            "Refused because: The carrier has none left.",
            "Adapt plan",
            "Why you get this: You filed these resources.");
    assertThat(cast.toldTo(code, "REFUSAL")).containsExactlyInAnyOrder("payment", "payment-lead");
  }

  @Test
  void anOwnersModelTellsWhomItNamesEachOnceAndInTheirLanguage() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("TOLD-OWNERS");

    deploy(telling("commander, dba, sre-lead, registrant, payment-liaison", "at-once"));
    begin(ERRANDS, code);
    send("2026-06-01T10:00:00+08:00");

    assertThat(cast.toldTo(code, "MESSAGE"))
        .containsExactlyInAnyOrder(
            "sre-lead", "dba", "dba-lead", "dba-liaison", "sre", "payment-liaison");
    assertThat(mail(code, "MESSAGE", "dba"))
        .contains("The rehearsal is over", "TOLD-OWNERS went well.", "You belong to Database");
    assertThat(mail(code, "MESSAGE", "payment-liaison")).contains("活动流程中指定了您。");
  }

  @Test
  void whoeverStandsInForAnotherIsToldOnceAndForThemselves() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("TOLD-STAND-IN");
    String absence =
        cast.person("dba-lead")
            .post(
                "/api/absences",
                Map.of(
                    "person", "dba-lead",
                    "substitute", "dba-liaison",
                    "from", "2026-06-01T10:00:00+08:00",
                    "until", "2026-06-03T10:00:00+08:00",
                    "reason", "a story"))
            .expect(201)
            .json()
            .path("id")
            .asText();

    deploy(telling("leads, quality-liaisons", "at-once"));
    begin(ERRANDS, code);
    cast.person("dba-lead").delete("/api/absences/" + absence).expect(204);

    assertThat(cast.toldTo(code, "MESSAGE")).hasSize(19).contains("dba-liaison");
    assertThat(cast.told(code, "MESSAGE"))
        .filteredOn(line -> line.at("/to/id").asText().equals("dba-liaison"))
        .allSatisfy(line -> assertThat(line.path("onBehalfOf").isNull()).isTrue());
  }

  @Test
  void whatAnOwnerLetsBeToldWaitsForPeopleToBeAtWork() {
    time.travelTo("2026-06-06T10:00:00+08:00");
    String code = confirmed("TOLD-LATER");

    deploy(telling("leads", ""));
    begin(ERRANDS, code);

    assertThat(cast.told(code, "MESSAGE"))
        .hasSize(10)
        .allSatisfy(
            line -> assertThat(line.path("sendAt").asText()).startsWith("2026-06-08T08:00"));
  }

  @Test
  void whomNobodyKnowsIsRefusedAtDeploymentAndElseReachesTheAdmins() {
    assertThat(
            cast.person("owner")
                .deploy("Errands", Map.of("wrong.bpmn", xml(telling("leadershp", "soon"))))
                .expect(400)
                .text())
        .contains(
            "'leadershp' for the input 'audience'",
            "give commander, leadership, leads, quality-liaisons, registrant",
            "'soon' for the input 'when'");

    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("TOLD-NOBODY");
    deploy(telling("${'nobody'}", "at-once"));
    begin(ERRANDS, code);

    assertThat(cast.toldTo(code, "MESSAGE")).containsExactly("admin");
    assertThat(cast.told(code, "MESSAGE").get(0).at("/why/reason").asText())
        .contains("'nobody', where there is nobody");
  }

  private static BpmnModelInstance telling(String audience, String when) {
    return Bpmn.createExecutableProcess(ERRANDS)
        .camundaHistoryTimeToLiveString("P30D")
        .startEvent()
        .serviceTask("serviceTask_tell")
        .name("Tell people")
        .camundaDelegateExpression("${tellPeople}")
        .camundaInputParameter("audience", audience)
        .camundaInputParameter("headline", "The rehearsal is over")
        .camundaInputParameter("details", "${execution.processBusinessKey} went well.")
        .camundaInputParameter("when", when)
        .endEvent()
        .done();
  }

  private static String xml(BpmnModelInstance model) {
    return Bpmn.convertToString(model);
  }

  private void send(String at) {
    time.travelTo(at);
    sender.sendDue();
  }

  private String mail(String code, String kind, String person) {
    List<JsonNode> lines =
        cast.told(code, kind).stream()
            .filter(line -> line.at("/to/id").asText().equals(person))
            .toList();
    assertThat(lines).as("%s of %s to %s", kind, code, person).hasSize(1);
    return WrittenMail.of(lines.get(0));
  }
}
