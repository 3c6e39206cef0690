package org.eventassurance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.deadline.DeadlineRule.Days;
import org.eventassurance.process.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.stubbing.OngoingStubbing;
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

  @Test
  void aRowIsReadAsARule() {
    asked().thenReturn(List.of(ROW));

    assertThat(rule())
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
  void aTableThatCannotBeEvaluatedLeavesTheBuiltInMinimum() {
    asked().thenThrow(new IllegalStateException("The decision table is not deployed."));

    assertTheBuiltInMinimumHolds("The decision table is not deployed.");
  }

  @Test
  void aTableWithoutAFittingRowLeavesTheBuiltInMinimum() {
    asked().thenReturn(List.of());

    assertTheBuiltInMinimumHolds("No value present");
  }

  @ParameterizedTest
  @CsvSource({
    "anchor, leader,    anchor 'leader' is none of goLive",
    "offset, a month,   Text cannot be parsed to a Duration",
    "offset, P1M,       Text cannot be parsed to a Duration",
    "days,   lunar,     No enum constant",
    "grace,  ,          the column 'grace' holds no text",
    "reason, ,          the column 'reason' holds no text"
  })
  void aCellThatTheProductDoesNotKnowLeavesTheBuiltInMinimum(
      String column, String cell, String failure) {
    Map<String, Object> row = new HashMap<>(ROW);
    row.put(column, cell);
    asked().thenReturn(List.of(row));

    assertTheBuiltInMinimumHolds(failure);
  }

  @Test
  void healthIsUpAgainWhenTheTableAnswersAgain() {
    asked().thenThrow(new IllegalStateException("Gone.")).thenReturn(List.of(ROW));

    rule();
    assertThat(table.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(rule().anchor()).isEqualTo(Anchor.GO_LIVE);
    assertThat(table.health().getStatus()).isEqualTo(Status.UP);
  }

  private void assertTheBuiltInMinimumHolds(String failure) {
    assertThat(rule()).isEqualTo(DeadlineRule.BUILT_IN_MINIMUM);
    assertThat(table.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(table.health().getDetails())
        .containsEntry("table", DeadlineTable.DECISION_ID)
        .hasEntrySatisfying("failure", text -> assertThat(text).asString().contains(failure));
  }

  private DeadlineRule rule() {
    return table.rule("resource-reservation", "userTask_fileResources", "P1");
  }

  private OngoingStubbing<List<Map<String, Object>>> asked() {
    return when(tables.evaluate(eq(DeadlineTable.DECISION_ID), any()));
  }
}
