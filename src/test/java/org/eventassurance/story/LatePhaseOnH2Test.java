package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phase that passes its end date is raised to the commander and the leadership, and goes on. */
@OnH2
class LatePhaseOnH2Test extends Story {

  @Test
  @Tag("B3")
  void aLatePhaseIsRaisedAndGoesOn() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("marketing").post("/api/events", launchLiveStream("LATE")).expect(201);
    cast.complete(
        "LATE", "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));

    time.travelTo("2026-08-15T19:59:00+08:00");
    assertThat(openKeys()).doesNotContain("userTask_answerPhaseOverdue");
    time.travelTo("2026-08-15T20:01:00+08:00");

    assertThat(openKeys())
        .as("what was open goes on beside the question")
        .contains("userTask_answerPhaseOverdue", "userTask_issueNotice");
    assertThat(preparation().path("overdue").asBoolean()).isTrue();
    assertThat(cast.toldTo("LATE", "PHASE_OVERDUE"))
        .as("the commander and the leadership, each once")
        .containsExactlyInAnyOrder("sre-lead", "leadership-lead");
    assertThat(cast.told("LATE", "PHASE_OVERDUE"))
        .as("at once, though it is a Saturday night")
        .allSatisfy(
            line ->
                assertThat(line.path("sendAt").asText()).isEqualTo(line.path("dueAt").asText()));
    assertThat(candidates()).as("the commander finds it too").contains("sre-lead");
    cast.complete("LATE", "userTask_answerPhaseOverdue");
    assertThat(openKeys()).contains("userTask_issueNotice");
  }

  private List<String> openKeys() {
    return cast.openTasks("LATE").stream().map(task -> task.path("key").asText()).toList();
  }

  private JsonNode preparation() {
    for (JsonNode phase : cast.overview("LATE").path("deadlines")) {
      if (phase.path("phase").asText().equals("preparation")) {
        return phase;
      }
    }
    throw new AssertionError("There is no phase 'preparation'.");
  }

  private String candidates() {
    String id =
        cast.openTasks("LATE").stream()
            .filter(task -> task.path("key").asText().equals("userTask_answerPhaseOverdue"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    return cast.person("leader").get("/engine-rest/task/" + id + "/identity-links").text();
  }
}
