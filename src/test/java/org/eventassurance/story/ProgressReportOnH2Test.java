package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eventassurance.notification.NotificationSender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leadership group hears before the event how it is going, from a draft of what is known. */
@OnH2
class ProgressReportOnH2Test extends Story {

  @Autowired private NotificationSender sender;

  @Test
  @Tag("B3")
  void theReportComesDraftedAndReachesTheLeadershipGroup() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("PROGRESS");
    start(
        "hazard",
        Map.of(
            "hazardEvent", code,
            "hazardDescription", "Checkout runs on one node only.",
            "hazardSeverity", "HIGH",
            "hazardOwner", "business-lead"));
    time.travelTo("2026-06-10T10:00:00+08:00");
    start("progress-report", Map.of("reportEvent", code));

    JsonNode task = cast.openTasks(code, "userTask_reportProgress").get(0);
    assertThat(task.path("assignee").asText()).isEqualTo("sre");
    String draft =
        Stranger.served(cast.person("sre"), Stranger.path(task)).get("progressSummary").toString();
    assertThat(draft)
        .contains(
            "Readiness ",
            "criteria are red",
            "Hazards: 1 open, 1 of them severe; 0 accepted for now.\n"
                + "- Checkout runs on one node only.",
            "Late tasks:",
            "- Remove hazard");
    cast.submit(
            "sre",
            task,
            Map.of(
                "progressState", "RED",
                "progressSummary", draft + "\nThe second node is ordered.",
                "progressDecisions", "Pay for it by Friday."))
        .expect(204);
    time.settle();

    assertThat(cast.openTasks(code, "userTask_reportProgress")).isEmpty();
    assertThat(cast.toldTo(code, "PROGRESS")).contains("leadership-lead", "sre-lead");
    sender.sendDue();
    List<JsonNode> lines = cast.told(code, "PROGRESS");
    String mail =
        WrittenMail.of(
            lines.stream()
                .filter(line -> line.at("/to/id").asText().equals("sre-lead"))
                .findFirst()
                .orElseThrow());
    assertThat(mail)
        .contains(
            "Progress report: red, business is harmed or soon will be",
            "The second node is ordered.",
            "Decisions needed: Pay for it by Friday.",
            "Reported by ");
  }

  private void start(String process, Map<String, Object> values) {
    cast.person("sre")
        .post(
            "/engine-rest/process-definition/key/" + process + "/submit-form",
            Map.of("variables", Cast.typed(values)))
        .expect(200);
    time.settle();
  }
}
