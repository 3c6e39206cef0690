package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A promotion of the middle level, whose date moves twice before it is carried to its end. */
@OnH2
class PromotionOnH2Test extends Story {

  private static final String CODE = "PROMOTION-MOVED";

  @Test
  @Tag("E2")
  @Tag("E7")
  @Tag("E30")
  void aPromotionThatIsRescheduledTwiceIsCarriedToItsClose() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("marketing").post("/api/events", promotion()).expect(201);
    assertThat(cast.overview(CODE).path("level").asText()).isEqualTo("P2");
    Stranger people = new Stranger(cast, time, CODE);
    people.walkTo("PREPARING");
    OffsetDateTime planned = dueDate("userTask_issueNotice");

    reschedule("2026-09-08T20:00:00+08:00", "The stock arrives a week later.");
    assertThat(dueDate("userTask_issueNotice")).isEqualTo(planned.plusDays(7));
    reschedule("2026-09-04T20:00:00+08:00", "The stock arrives earlier after all.");
    assertThat(dueDate("userTask_issueNotice")).isEqualTo(planned.plusDays(3));

    List<String> done = people.walkTo("CLOSED");

    assertThat(Path.of("README.md"))
        .as("the README tells how many tasks a level brings")
        .content()
        .containsPattern("\\| P2 \\| %d \\|".formatted(done.size()));
    assertThat(done).contains("userTask_planPromotion", "userTask_reviewDepartment");
    assertThat(cast.overview(CODE).path("decisions"))
        .extracting(decision -> decision.path("reason").asText())
        .contains("The stock arrives a week later.", "The stock arrives earlier after all.");
  }

  private void reschedule(String goLiveAt, String reason) {
    cast.person("leader")
        .post("/api/events/" + CODE + "/reschedule", Map.of("goLiveAt", goLiveAt, "reason", reason))
        .expect(200);
    time.settle();
  }

  private OffsetDateTime dueDate(String taskKey) {
    JsonNode task =
        cast.openTasks(CODE).stream()
            .filter(open -> open.path("key").asText().equals(taskKey))
            .findFirst()
            .orElseThrow();
    return OffsetDateTime.parse(task.path("dueAt").asText());
  }

  private static Map<String, Object> promotion() {
    Map<String, Object> promotion = new HashMap<>(launchLiveStream(CODE));
    promotion.putAll(
        Map.of(
            "name", "Autumn promotion",
            "kind", "PROMOTION",
            "goLiveAt", "2026-09-01T20:00:00+08:00",
            "endsAt", "2026-09-02T02:00:00+08:00",
            "peaks", List.of(),
            "expectedPeakQps", 6000,
            "revenueAtStake", "MEDIUM",
            "publicExposure", "MEDIUM"));
    promotion.remove("broadcastStartsAt");
    return promotion;
  }
}
