package org.eventassurance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code escalation-ladder} as it is shipped. */
class EscalationLadderTest {

  private static final DecisionFile TABLE = DecisionFile.of(EscalationLadder.DECISION_ID);
  private static final String WATCH = "go-live-watch";

  @Test
  void theTopLevelIsRemindedTwiceAndReachesTheLeadershipInADay() {
    assertThat(ladder("P1", "preparation"))
        .extracting(step -> step.get("offset") + " " + step.get("audience"))
        .containsExactly(
            "-PT48H assignee",
            "-PT24H assignee",
            "PT0S assignee",
            "PT2H lead",
            "PT8H commander",
            "PT24H leadership");
  }

  @Test
  void theLowestLevelIsTreatedMoreGently() {
    assertThat(ladder("P3", "preparation")).hasSizeLessThan(ladder("P1", "preparation").size());
    assertThat(firstToBeTold("lead", "P3", "preparation"))
        .isGreaterThan(firstToBeTold("lead", "P1", "preparation"));
    assertThat(firstToBeTold("leadership", "P3", "preparation"))
        .isGreaterThan(firstToBeTold("leadership", "P1", "preparation"));
  }

  @Test
  @Tag("E22")
  void duringTheWatchItIsMinutesDayAndNight() {
    for (String level : List.of("P1", "P2", "P3")) {
      assertThat(ladder(level, WATCH))
          .as(level)
          .isNotEmpty()
          .allSatisfy(
              step -> {
                assertThat(offset(step).abs()).isLessThanOrEqualTo(Duration.ofHours(2));
                assertThat(step).containsEntry("quietHours", "ignored");
                assertThat(step).containsEntry("workingDays", "ignored");
              });
    }
    assertThat(firstToBeTold("leadership", "P1", WATCH)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void noTaskIsLeftWithoutALadderAndNoLadderTakesTheSameStepTwice() {
    for (String level : Arrays.asList("P1", "P2", "P3", null)) {
      for (String phase : Arrays.asList("preparation", WATCH, "follow-up", null)) {
        List<Object> steps = ladder(level, phase).stream().map(step -> step.get("step")).toList();

        assertThat(steps).as("%s, %s", level, phase).contains("due", "lead", "leadership");
        assertThat(new HashSet<>(steps)).as("%s, %s", level, phase).hasSameSizeAs(steps);
      }
    }
  }

  @Test
  void itHoldsWordsThatTheProductKnows() {
    Map<String, Function<String, String>> cells =
        new EscalationLadder().escalationLadderContract().cells();

    cells.forEach(
        (column, vocabulary) ->
            assertThat(TABLE.column(column))
                .as(column)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(vocabulary.apply(cell)).as(cell).isNull()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "audience    | leader   | one of assignee, candidates, lead, quality-liaison",
        "audience    | ''       | one of assignee",
        "offset      | 2 hours  | an ISO-8601 duration",
        "offset      | P1M      | an ISO-8601 duration",
        "quietHours  | yes      | one of held, ignored",
        "workingDays | ''       | one of held, ignored",
        "step        | Due now  | a step's name",
        "reason      | ''       | a sentence"
      })
  void aWordThatNobodyKnowsIsRefusedWithThoseThatAreKnown(
      String column, String cell, String expected) {
    assertThat(new EscalationLadder().escalationLadderContract().cells().get(column).apply(cell))
        .startsWith(expected);
  }

  private static Duration firstToBeTold(String audience, String level, String phase) {
    return ladder(level, phase).stream()
        .filter(step -> step.get("audience").equals(audience))
        .map(EscalationLadderTest::offset)
        .findFirst()
        .orElseThrow();
  }

  private static Duration offset(Map<String, Object> step) {
    return Duration.parse((String) step.get("offset"));
  }

  private static List<Map<String, Object>> ladder(String level, String phase) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", level);
    inputs.put("phase", phase);
    inputs.put("department", "sre");
    return TABLE.answer(inputs);
  }
}
