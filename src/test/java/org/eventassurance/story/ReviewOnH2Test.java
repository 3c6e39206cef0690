package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.escalation.Escalation;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.Notification;
import org.eventassurance.notification.Notifications;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments look back on an event, and the leadership closes it. */
@OnH2
class ReviewOnH2Test extends ReviewStory {

  @Autowired private Escalation escalation;
  @Autowired private Notifications notifications;

  @Test
  @Tag("B2")
  @Tag("E17")
  @Tag("E26")
  @Tag("E28")
  @Tag("E29")
  @Tag("E30")
  void departmentsReviewSeparatelyAndTheEventIsClosedWhileItsActionsLiveOn() {
    String code = over("REVIEWED", DEPARTMENTS, RECLAIM_DONE);
    assertThat(cast.openTasks(code))
        .as("each department on its own, within 15 working days of the last day")
        .extracting(task -> task.path("key").asText() + " " + task.path("dueAt").asText())
        .containsExactly(
            "userTask_reviewDepartment 2026-10-27T18:00:00+08:00",
            "userTask_reviewDepartment 2026-10-27T18:00:00+08:00");

    submit(
            "sre",
            openTask(code, "userTask_reviewDepartment", "sre"),
            with(
                review(),
                "plansUsed",
                "Rate limiting: found at once, worked.",
                "action1Title",
                "Alert on the length of the order queue",
                "action1Owner",
                "dba",
                "action1DueDate",
                "2026-11-10",
                "action2Title",
                "Drill the plan again",
                "action2Owner",
                "sre",
                "action2DueDate",
                "2026-11-20"))
        .expect(204);
    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("key").asText())
        .as("nobody closes the event before all departments have reviewed")
        .doesNotContain("userTask_closeEvent");
    submit("business", openTask(code, "userTask_reviewDepartment", "business"), review())
        .expect(204);

    JsonNode action = openTask(code, "userTask_workOnFollowUp", "dba");
    assertThat(action.path("assignee").asText()).isEqualTo("dba");
    assertThat(action.path("dueAt").asText()).isEqualTo("2026-11-10T18:00:00+08:00");
    JsonNode closing = openTask(code, "userTask_closeEvent", "leadership");
    JsonNode shown = formVariables("leader", closing);
    assertThat(shown.path("reviews").path("value").toString())
        .contains("Site Reliability Engineering", "Watch queues");
    assertThat(shown.path("openFollowUps").path("value").toString())
        .contains("Alert on the length of the order queue", "2026-11-10", "Drill the plan again");
    assertThat(shown.path("missingReviews").path("value").asText()).isEmpty();

    aMissingFigureKeepsItOpen(code, closing);
    submit("leader", closing, Map.of("goalMet", "PARTLY", "closingSummary", "Stable but once."))
        .expect(204);

    assertThat(cast.overview(code).path("status").asText()).isEqualTo("CLOSED");
    assertThat(cast.openTasks(code))
        .extracting(task -> task.path("key").asText())
        .as("actions outlive the event")
        .containsExactly("userTask_workOnFollowUp", "userTask_workOnFollowUp");
    JsonNode report = report(code);
    assertThat(report.path("closing").path("summary").asText()).isEqualTo("Stable but once.");
    assertThat(report.path("closing").path("goalMet").asText()).isEqualTo("PARTLY");
    assertThat(report.path("missingReviews")).isEmpty();
    assertThat(report.path("reviews").path(0).path("actions")).hasSize(2);
    assertThat(report.path("followUps").findValuesAsText("status")).containsExactly("OPEN", "OPEN");
    theNextEventLearnsFromIt();
  }

  private void theNextEventLearnsFromIt() {
    String next = "REVIEWED-NEXT";
    Map<String, Object> event = new HashMap<>(launchLiveStream(next));
    event.putAll(
        Map.of(
            "kind", "OTHER",
            "goLiveAt", "2027-03-15T20:00:00+08:00",
            "endsAt", "2027-03-16T20:00:00+08:00",
            "departments", List.of("sre", "business")));
    event.remove("peaks");
    event.remove("broadcastStartsAt");
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        next, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    skipTo(next, "callActivity_readiness");

    JsonNode consolidation = openTask(next, "userTask_consolidatePlans", "sre");
    assertThat(formVariables("sre", consolidation).path("pastProblems").path("value").toString())
        .contains("The order queue grew unseen", "Watch queues, not only rates.");
  }

  /** The phase in which figures are reported was left out, and is made up for. */
  private void aMissingFigureKeepsItOpen(String code, JsonNode closing) {
    Map<String, Object> answers = Map.of("goalMet", "YES", "closingSummary", "All went well.");
    assertRefused(
        submit("leader", closing, answers),
        "These departments have not reported operating figures yet: Live Commerce. SRE has not"
            + " reported the technical figures yet. Nobody is being asked for it: SRE can start the"
            + " process 'Resource reclaim' in Tasklist, which gives everybody their task. Close the"
            + " event then.");
    reclaim(code);
    cast.complete(code, "userTask_reportOperatingFigures", Map.of("orders", 380000));
    assertRefused(
        submit("leader", closing, answers), "SRE has not reported the technical figures yet.");
    cast.complete(code, "userTask_reportTechnicalFigures", Map.of("cdnPeakGbps", 612.25));

    JsonNode shown = formVariables("leader", closing);
    assertThat(shown.path("missingFigures").path("value").asText()).isEmpty();
    assertThat(shown.path("operatingFigures").path("value").toString()).contains("380,000");
    assertThat(shown.path("technicalFigures").path("value").toString()).contains("612.25");
  }

  private void reclaim(String code) {
    cast.person("sre")
        .post(
            "/engine-rest/process-definition/key/resource-reclaim/submit-form",
            Map.of("variables", Cast.typed(Map.of("eventCode", code))))
        .expect(200);
    time.settle();
  }

  @Test
  @Tag("B3")
  @Tag("E30")
  void whoeverIsLateIsEscalatedWhileOthersAreDone() {
    String code = over("REVIEW-SPEEDS", DEPARTMENTS, RECLAIM_DONE);
    String late = openTask(code, "userTask_reviewDepartment", "sre").path("id").asText();
    String done = openTask(code, "userTask_reviewDepartment", "business").path("id").asText();
    submit("business", openTask(code, "userTask_reviewDepartment", "business"), review())
        .expect(204);

    time.travelTo("2026-10-27T18:00:00+08:00");
    escalation.sweep();
    assertThat(standing(code, "sre").path("overdue").asBoolean()).isFalse();
    time.travelTo("2026-10-30T12:00:00+08:00");
    escalation.sweep();

    assertThat(notifications.ofTask(late, 1000))
        .filteredOn(one -> one.kind() == Kind.ESCALATION)
        .extracting(Notification::recipient)
        .contains("sre-lead");
    assertThat(notifications.ofTask(done, 1000))
        .as("whoever is done is left alone")
        .noneMatch(one -> one.kind() == Kind.ESCALATION);
    JsonNode open = standing(code, "sre");
    assertThat(open.path("state").asText()).isEqualTo("OPEN");
    assertThat(open.path("overdue").asBoolean()).isTrue();
    assertThat(open.path("dueAt").asText()).isEqualTo("2026-10-27T18:00:00+08:00");
    JsonNode reviewed = standing(code, "business");
    assertThat(reviewed.path("state").asText()).isEqualTo("DONE");
    assertThat(reviewed.path("lessons").asText()).isEqualTo("Watch queues, not only rates.");
    assertThat(reviewed.path("reviewedAt").asText()).isEqualTo("2026-10-08T10:00:00+08:00");
    assertThat(cast.openTasks(code, "userTask_closeEvent")).as("closing waits").isEmpty();

    submit("sre", openTask(code, "userTask_reviewDepartment", "sre"), review()).expect(204);
    assertThat(standing(code, "sre").path("state").asText()).isEqualTo("DONE");
    String page = cast.person("leader").get("/events/" + code).expect(200).text();
    assertThat(page).contains("2 of 2 done");
  }

  private JsonNode standing(String code, String department) {
    for (JsonNode one :
        cast.person("leader").get("/api/events/" + code + "/reviews").expect(200).json()) {
      if (one.path("department").asText().equals(department)) {
        return one;
      }
    }
    throw new AssertionError("No standing of " + department);
  }

  @Test
  @Tag("E30")
  void aReviewShowsWhatTheSystemKnows() {
    String code = prepared("REVIEW-KNOWN");
    time.travelTo("2026-09-10T10:00:00+08:00");
    cast.complete(code, "userTask_issueNotice");
    skipTo(code, DEPARTMENTS);

    JsonNode shown = formVariables("sre", openTask(code, "userTask_reviewDepartment", "sre"));

    assertThat(shown.path("reviewFacts").path("value").asText())
        .contains("\"tasks\":2", "\"lateTasks\":1", "\"openFollowUps\":0");
    assertThat(shown.path("lateTasks").path("value").asText())
        .contains("Issue assurance notice")
        .doesNotContain("Review department");
  }

  @Test
  @Tag("E30")
  void halfAReviewIsRefusedAndChangesNothing() {
    String code = over("REVIEW-HALF", DEPARTMENTS);
    JsonNode task = openTask(code, "userTask_reviewDepartment", "sre");

    assertRefused(submit("sre", task, with(review(), "lessons", " ")), "'Lessons' is required");
    assertRefused(
        submit("sre", task, with(review(), "action1Title", "Alert on the queue")),
        "'Who does it' is required");
    assertRefused(
        submit("sre", task, action("dba", "2026-09-30")), "'Done by': Choose a day from today on");
    assertRefused(submit("sre", task, action("admin", "2026-11-10")), "'Who does it'");

    assertThat(report(code).path("missingReviews").toString()).isEqualTo("[\"sre\",\"business\"]");
    assertThat(cast.openTasks(code)).hasSize(2);
  }

  @Test
  @Tag("B2")
  @Tag("E30")
  void anEventIsNotClosedWhileAReviewIsMissing() {
    String code = over("REVIEW-MISSING", "userTask_closeEvent");
    JsonNode task = openTask(code, "userTask_closeEvent", "leadership");

    assertThat(formVariables("leader", task).path("missingReviews").path("value").asText())
        .contains("Site Reliability Engineering");
    assertRefused(
        submit("leader", task, Map.of("goalMet", "YES", "closingSummary", "All went well.")),
        "These departments have not reviewed yet: Site Reliability Engineering");

    assertThat(cast.overview(code).path("status").asText()).isEqualTo("PREPARING");
    assertThat(report(code).path("closing").isNull()).isTrue();
  }

  private static Map<String, Object> action(String owner, String day) {
    return with(
        review(),
        "action1Title",
        "Alert on the queue",
        "action1Owner",
        owner,
        "action1DueDate",
        day);
  }
}
