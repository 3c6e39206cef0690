package org.eventassurance.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.alignment.GoOverrideTable.Takes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that says what a go takes in spite of red criteria, as process owners find it. */
class GoOverrideTableTest {

  @ParameterizedTest
  @CsvSource({"P1, 0, NONE", "P1, 1, TWO_PEOPLE", "P2, 0, NONE", "P2, 3, REASON", "P3, 1, REASON"})
  @Tag("B3")
  @Tag("E1")
  void onlyTheHighestLevelTakesTwoPeople(String level, int reds, Takes takes) {
    assertThat(DecisionFile.of("go-override").answer(Map.of("level", level, "reds", reds)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("takes", takes.name());
              assertThat((String) row.get("reason")).endsWith(".");
            });
  }
}
