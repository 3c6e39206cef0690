package org.eventassurance.contingency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.process.TableContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which systems need a drilled plan, as the table is delivered. */
@Tag("B7")
class CoverageTableTest {

  private static final DecisionFile TABLE = DecisionFile.of("plan-coverage");

  @ParameterizedTest
  @CsvSource({"P1, true, true", "P1, false, false", "P2, true, false", "P3, true, false"})
  void coreSystemsOfTheHighestLevelNeedADrilledPlan(String level, boolean core, boolean required) {
    CoverageRule rule = CoverageRule.of(TABLE.answer(Map.of("level", level, "core", core)).get(0));

    assertThat(rule.required()).isEqualTo(required);
    assertThat(rule.reason()).isNotBlank();
    assertThat(rule.drillsCountFrom(Instant.parse("2026-09-15T12:00:00Z")))
        .as("90 days, to the second")
        .isEqualTo("2026-06-17T12:00:00Z");
  }

  @Test
  void anOwnerWhoWritesAWordThatNobodyReadsIsTold() {
    TableContract contract = CoverageTable.planCoverageContract();

    assertThat(contract.cells().get("required").apply("yes")).isNull();
    assertThat(contract.cells().get("required").apply("maybe")).isEqualTo("one of no, yes");
    assertThat(contract.cells().get("days").apply("180")).isNull();
    assertThat(contract.cells().get("days").apply("soon"))
        .isEqualTo("a whole number of days from 0 to 3650");
    assertThat(contract.cells().get("reason").apply("")).isEqualTo("a text that people read");
  }
}
