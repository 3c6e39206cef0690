package org.eventassurance.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table that judges what a load test measured, as process owners find it. */
class LoadTestVerdictTest {

  private static final DecisionFile TABLE = DecisionFile.of("load-test-verdict");

  @ParameterizedTest
  @CsvSource({
    "loadFactor,     1.2,    PASS",
    "loadFactor,     1.1999, FAIL",
    "minutesHeld,    30,     PASS",
    "minutesHeld,    29,     FAIL",
    "errorRate,      0.99,   PASS",
    "errorRate,      1,      FAIL",
    "p95,            199.9,  PASS",
    "p95,            200,    FAIL",
    "p99,            499.9,  PASS",
    "p99,            500,    FAIL",
    "cpu,            59.9,   PASS",
    "cpu,            60,     WARN",
    "cpu,            79.9,   WARN",
    "cpu,            80,     FAIL",
    "memory,         60,     WARN",
    "memory,         80,     FAIL",
    "dbConnections,  60,     WARN",
    "dbConnections,  80,     FAIL",
    "directorConsole, 0,     FAIL",
    "directorConsole, 1,     PASS",
    "cpu,            ,       WARN",
    "somethingNew,   7,      PASS"
  })
  @Tag("E16")
  void eachItemIsJudgedAtItsLimit(String measure, Double value, Verdict verdict) {
    Map<String, Object> row = judge(measure, value);

    assertThat(row).containsEntry("verdict", verdict.name());
    assertThat(row.get("reason")).asString().endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void theTableKnowsWhatTheFormsMeasure(Measure measure) {
    assertThat(judge(measure.word(), 1e9).get("reason"))
        .isNotEqualTo("No limit is set for this item.");
  }

  @Test
  void theWorstVerdictCountsAndNothingMeasuredIsNothingShown() {
    assertThat(Verdict.worst(List.of(Verdict.PASS, Verdict.WARN))).isEqualTo(Verdict.WARN);
    assertThat(Verdict.worst(Arrays.asList(Verdict.values()))).isEqualTo(Verdict.FAIL);
    assertThat(Verdict.worst(List.of())).isEqualTo(Verdict.FAIL);
  }

  private static Map<String, Object> judge(String measure, Double value) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("measure", measure);
    inputs.put("value", value);
    return TABLE.answer(inputs).get(0);
  }
}
