package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What somebody cannot complete who knows nothing but the forms, a new colleague could not either.
 */
@OnH2
class StrangerOnH2Test extends Story {

  @Test
  @Tag("E2")
  @Tag("B2")
  void strangersCarryAnEventOfTheHighestLevelToItsClose() {
    assertThat(walked("STRANGER-P1", "P1", Map.of()))
        .contains("userTask_drillPlans", "userTask_reportProgress");
  }

  @Test
  @Tag("E2")
  void strangersCarryASmallEventToItsCloseOnAMateriallyShorterPath() {
    Map<String, Object> small =
        Map.of(
            "kind", "OTHER",
            "expectedPeakQps", 2400,
            "revenueAtStake", "LOW",
            "publicExposure", "LOW");

    assertThat(walked("STRANGER-P3", "P3", small)).doesNotContain("userTask_drillPlans");
  }

  private List<String> walked(String code, String level, Map<String, Object> differences) {
    time.travelTo("2026-06-20T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("endsAt", "2026-09-15T23:00:00+08:00");
    event.putAll(differences);
    if (!event.get("kind").equals("LIVE_STREAM")) {
      event.remove("broadcastStartsAt");
    }
    cast.person("business").post("/api/events", event).expect(201);
    assertThat(cast.overview(code).path("level").asText()).isEqualTo(level);

    List<String> done = new Stranger(cast, time, code).walkTo("CLOSED");
    assertThat(Path.of("README.md"))
        .as("the README tells how many tasks a level brings")
        .content()
        .containsPattern("\\| %s \\| %d \\|".formatted(level, done.size()));
    return done;
  }
}
