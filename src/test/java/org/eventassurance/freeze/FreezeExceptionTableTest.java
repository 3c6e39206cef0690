package org.eventassurance.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code freeze-exception} as it is shipped. */
class FreezeExceptionTableTest {

  private static final DecisionFile TABLE = DecisionFile.of("freeze-exception");

  @Test
  @Tag("B4")
  void itsRowsNameTheClassesAndThereIsNoOther() {
    DecisionTable drawn =
        Dmn.readModelFromFile(Path.of("processes", "freeze-exception.dmn").toFile())
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    assertThat(ExceptionTable.classes(drawn))
        .containsExactly("REGULATOR", "THIRD_PARTY", "URGENT_FIX", "SECURITY_HARDENING");
    assertThat(answer("CONVENIENCE", "P1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REGULATOR, P1, leadership, PT48H",
    "THIRD_PARTY, P2, quality-committee, PT24H",
    "URGENT_FIX, P1, qa, PT4H",
    "URGENT_FIX, P2, qa, PT12H",
    "URGENT_FIX, , qa, PT12H",
    "SECURITY_HARDENING, P3, sre, PT24H"
  })
  @Tag("B4")
  void eachClassHasItsOwnApproverAndLongestValidity(
      String exceptionClass, String level, String approver, Duration longest) {
    ExceptionRule rule = ExceptionRule.of(answer(exceptionClass, level).get(0));
    assertThat(rule.approverRole()).isEqualTo(approver);
    assertThat(rule.longestValidity()).isEqualTo(longest);
    assertThat(rule.evidence()).endsWith(".");
    assertThat(rule.reason()).endsWith(".");
  }

  private static List<Map<String, Object>> answer(String exceptionClass, String level) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("exceptionClass", exceptionClass);
    inputs.put("level", level);
    return TABLE.answer(inputs);
  }
}
