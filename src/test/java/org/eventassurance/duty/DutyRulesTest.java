package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.duty.DutyRule.OfficerFrom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shipped table says, and what an owner may write into it. */
class DutyRulesTest {

  private static final DecisionFile TABLE = DecisionFile.of("duty-rules");

  @Test
  @Tag("B5")
  @Tag("E23")
  void theHigherTheLevelTheMoreIsAsked() {
    assertThat(rule("P1"))
        .returns(Duration.ofHours(12), DutyRule::longestDuty)
        .returns(Duration.ofHours(8), DutyRule::rest)
        .returns(OfficerFrom.FREEZE, DutyRule::officerFrom)
        .returns(Duration.ofMinutes(10), DutyRule::notTakenAfter);
    assertThat(rule("P2").officerFrom()).isEqualTo(OfficerFrom.BEGIN);
    assertThat(rule("P1").onSiteAtPeaks())
        .containsAll(rule("P3").onSiteAtPeaks())
        .contains(DutyPost.FACILITIES);
    assertThat(rule(null)).isEqualTo(rule("P3"));
  }

  @Test
  void aTableWithWordsThatNobodyReadsIsRefused() {
    var cells = DutyRules.dutyRulesContract().cells();

    assertThat(cells.get("longestDuty").apply("PT12H")).isNull();
    assertThat(cells.get("longestDuty").apply("PT0S")).contains("positive");
    assertThat(cells.get("rest").apply("twelve")).contains("ISO-8601");
    assertThat(cells.get("onSiteAtPeaks").apply("SYSTEM, COOK")).contains("SYSTEM, NETWORK");
    assertThat(cells.get("onSiteAtPeaks").apply("")).as("nobody on site").isNull();
    assertThat(cells.get("officerFrom").apply("later")).contains("freeze, begin");
  }

  private static DutyRule rule(String level) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", level);
    return DutyRules.rule(TABLE.answer(inputs).get(0));
  }
}
