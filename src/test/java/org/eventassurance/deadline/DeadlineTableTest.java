package org.eventassurance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.deadline.DeadlineRule.Days;
import org.eventassurance.process.DecisionTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;

/** A table of deadlines that fails at run time stops nobody's work, but does not stay unseen. */
class DeadlineTableTest {

  private static final Map<String, Object> ROW =
      Map.of(
          "anchor", "goLive",
          "offset", "-P30D",
          "days", "calendar",
          "grace", "P1D",
          "reason", "Resources are filed in time.");

  private final DecisionTables tables = mock(DecisionTables.class);
  private final DeadlineTable table = new DeadlineTable(tables);

  /** What the latest version answers to its inputs. */
  private Function<Map<String, Object>, List<Map<String, Object>>> version = in -> List.of(ROW);

  @BeforeEach
  void evaluateTheLatestVersion() {
    when(tables.evaluate(eq(DeadlineTable.DECISION_ID), anyMap()))
        .thenAnswer(call -> version.apply(call.getArgument(1)));
  }

  @Test
  void aRowIsReadAsARule() {
    assertThat(filing())
        .isEqualTo(
            new DeadlineRule(
                Anchor.GO_LIVE,
                Duration.ofDays(-30),
                Days.CALENDAR,
                Duration.ofDays(1),
                "Resources are filed in time."));
    assertThat(table.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void theTableIsAskedByProcessTaskAndLevel() {
    version =
        inputs ->
            inputs.equals(
                    Map.of(
                        "process", "resource-reservation",
                        "task", "userTask_fileResources",
                        "level", "P1"))
                ? List.of(ROW)
                : List.of();

    assertThat(filing().anchor()).isEqualTo(Anchor.GO_LIVE);
  }

  @Test
  void aTableThatCannotBeEvaluatedLeavesTheBuiltInMinimum() {
    version = DeadlineTableTest::gone;

    assertTheBuiltInMinimumHolds("The table is gone.");
  }

  @Test
  void aTableWithoutAFittingRowLeavesTheBuiltInMinimum() {
    version = inputs -> List.of();

    assertTheBuiltInMinimumHolds("No value present");
  }

  @ParameterizedTest
  @CsvSource({
    "anchor, leader,  anchor 'leader' is none of goLive",
    "offset, a month, Text cannot be parsed to a Duration",
    "offset, P1M,     Text cannot be parsed to a Duration",
    "days,   lunar,   No enum constant",
    "grace,  ,        the column 'grace' holds no text",
    "reason, ,        the column 'reason' holds no text"
  })
  void aCellThatTheProductDoesNotKnowLeavesTheBuiltInMinimum(
      String column, String cell, String failure) {
    Map<String, Object> row = new HashMap<>(ROW);
    row.put(column, cell);
    version = inputs -> List.of(row);

    assertTheBuiltInMinimumHolds(failure);
  }

  @Test
  void aRowThatAnswersDoesNotHideOneThatFails() {
    version = inputs -> "P1".equals(inputs.get("level")) ? gone(inputs) : List.of(ROW);

    filing();
    assertThat(table.rule("resource-reservation", "userTask_fileResources", "P2").anchor())
        .isEqualTo(Anchor.GO_LIVE);

    assertThat(table.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void healthIsUpAgainWhenANewVersionAnswers() {
    version = DeadlineTableTest::gone;
    filing();
    assertThat(table.health().getStatus()).isEqualTo(Status.DOWN);

    version = inputs -> List.of(ROW);

    assertThat(table.health().getStatus()).isEqualTo(Status.UP);
    assertThat(filing().anchor()).isEqualTo(Anchor.GO_LIVE);
  }

  private void assertTheBuiltInMinimumHolds(String failure) {
    assertThat(filing()).isEqualTo(DeadlineRule.BUILT_IN_MINIMUM);
    assertThat(table.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(table.health().getDetails())
        .containsEntry("table", DeadlineTable.DECISION_ID)
        .hasEntrySatisfying("failure", text -> assertThat(text).asString().contains(failure));
  }

  private DeadlineRule filing() {
    return table.rule("resource-reservation", "userTask_fileResources", "P1");
  }

  private static List<Map<String, Object>> gone(Map<String, Object> inputs) {
    throw new IllegalStateException("The table is gone.");
  }
}
