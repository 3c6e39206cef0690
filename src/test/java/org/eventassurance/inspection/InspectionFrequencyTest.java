package org.eventassurance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.DecisionFile;
import org.eventassurance.majorevent.Peak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon the next round follows. */
class InspectionFrequencyTest {

  private static final DecisionFile TABLE = DecisionFile.of("inspection-frequency");
  private static final List<Peak> PEAKS =
      List.of(new Peak(at("20:00"), at("21:00")), new Peak(at("22:00"), at("23:00")));

  @ParameterizedTest
  @CsvSource({
    "P1, true, PT30M", "P1, false, PT4H", "P2, true, PT1H", "P2, false, PT8H",
    "P3, true, PT4H", "P3, false, PT24H", ", true, PT4H", ", false, PT24H"
  })
  @Tag("E22")
  @Tag("B6")
  void peaksAndHighLevelsAreInspectedMoreOften(String level, boolean peak, Duration interval) {
    assertThat(Duration.parse((String) answer(level, peak).get("interval"))).isEqualTo(interval);
  }

  @Test
  void everyRowHoldsForSomething() {
    Set<Object> reasons = new HashSet<>();
    for (String level : Arrays.asList("P1", "P2", "P3", null)) {
      reasons.add(answer(level, true).get("reason"));
      reasons.add(answer(level, false).get("reason"));
    }
    assertThat(reasons)
        .containsAll(TABLE.column("reason").stream().map(Object.class::cast).toList());
  }

  @Test
  @Tag("B6")
  void noRoundSendsATestAlertByItself() {
    assertThat(TABLE.column("checks"))
        .allSatisfy(
            cell ->
                assertThat(String.valueOf(cell))
                    .contains("http")
                    .doesNotContain("test-alert", "all"));
  }

  @ParameterizedTest
  @CsvSource({
    "19:00, PT4H, 20:00",
    "19:00, PT30M, 19:30",
    "20:00, PT30M, 20:30",
    "20:00, PT4H, 22:00",
    "21:00, PT1H, 22:00",
    "22:00, PT4H, 02:00"
  })
  @Tag("E22")
  @Tag("E23")
  void aPeakThatBeginsEarlierBringsTheRoundForward(String opened, Duration interval, String next) {
    assertThat(InspectionFrequency.next(PEAKS, at(opened), interval)).isEqualTo(at(next));
  }

  @ParameterizedTest
  @CsvSource({"19:59, false", "20:00, true", "20:59, true", "21:00, false"})
  void aPeakLastsFromItsBeginToBeforeItsEnd(String time, boolean peak) {
    assertThat(PEAKS.get(0).covers(at(time))).isEqualTo(peak);
  }

  private static Map<String, Object> answer(String level, boolean peak) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", level);
    inputs.put("peak", peak);
    return TABLE.answer(inputs).get(0);
  }

  private static Instant at(String time) {
    String day = time.startsWith("0") ? "2026-09-16T" : "2026-09-15T";
    return Instant.parse(day + time + ":00Z");
  }
}
