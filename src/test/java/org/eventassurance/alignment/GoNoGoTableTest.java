package org.eventassurance.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that proposes go or no-go, as process owners find it. */
class GoNoGoTableTest {

  private static final DecisionFile TABLE = DecisionFile.of("go-no-go");

  @Test
  @Tag("E21")
  void whereEverythingIsInPlaceAllRowsSpeakForAGo() {
    assertThat(ask(Map.of())).hasSize(6).allMatch(row -> row.verdict() == GoVerdict.GO);
  }

  @ParameterizedTest
  @CsvSource({
    "signOffsMissing,         1,           P3, NO_GO,        Not every department has signed off.",
    "signOffsRefused,         1,           P3, NO_GO,        A department refuses to sign off.",
    "signOffsWithReservation, 2,           P1, GO_WITH_RISK, A department has signed off with a"
        + " reservation.",
    "loadTestsMissing,        1,           P2, NO_GO,        A business or payment department has"
        + " not tested its load.",
    "loadTestsFailed,         1,           P2, NO_GO,        A load test has failed: resources do"
        + " not meet the peak.",
    "loadTestsWithWarning,    1,           P2, GO_WITH_RISK, A load test was passed with little to"
        + " spare.",
    "overallRisk,             HIGH,        P1, NO_GO,        The risk review sees a high risk.",
    "overallRisk,             HIGH,        P3, GO_WITH_RISK, The risk review sees a high risk for"
        + " an event of the lowest level.",
    "overallRisk,             MEDIUM,      P1, GO_WITH_RISK, The risk review sees a medium risk.",
    "recommendation,          READY_IF,    P1, GO_WITH_RISK, QA sets conditions: see that they are"
        + " met.",
    "recommendation,          NOT_READY,   P1, NO_GO,        QA holds the event not to be ready.",
    "alignment,               OPEN_POINTS, P1, GO_WITH_RISK, 'The departments agree, but points are"
        + " open.'",
    "alignment,               NOT_AGREED,  P1, NO_GO,        The departments do not agree.",
    "openHazards,             1,           P2, NO_GO,        A severe hazard is neither removed nor"
        + " accepted.",
    "openHazards,             1,           P3, GO_WITH_RISK, A severe hazard is neither removed nor"
        + " accepted for an event of the lowest level.",
    "failedChecks,            2,           P1, GO_WITH_RISK, A check has failed and was left at that"
        + " with a reason.",
    "lateTasks,               3,           P1, GO_WITH_RISK, Tasks of the event are late."
  })
  @Tag("E4")
  @Tag("E5")
  @Tag("E16")
  @Tag("E18")
  @Tag("E19")
  @Tag("E21")
  void whatIsWrongIsAddedWithItsReason(
      String fact, String value, String level, GoVerdict verdict, String reason) {
    Object typed = value.matches("\\d+") ? Integer.valueOf(value) : value;

    List<ProposalReason> answer = ask(Map.of(fact, typed, "level", level));

    assertThat(answer).contains(new ProposalReason(verdict, reason));
    assertThat(GoProposal.verdict(answer)).isEqualTo(verdict);
  }

  @Test
  @Tag("E5")
  void aLevelWithoutRiskReviewIsProposedByWhatItHas() {
    Map<String, Object> facts = new HashMap<>(Map.of("level", "P3"));
    facts.put("overallRisk", null);
    facts.put("recommendation", null);
    facts.put("alignment", null);

    assertThat(ask(facts)).hasSize(3).allMatch(row -> row.verdict() == GoVerdict.GO);
  }

  @Test
  void whereNoRowFitsNobodyMayTakeItForAGo() {
    assertThat(GoProposal.verdict(List.of())).isEqualTo(GoVerdict.NO_GO);
  }

  private static List<ProposalReason> ask(Map<String, Object> differences) {
    Map<String, Object> facts = new HashMap<>();
    for (GoNoGoFact fact : GoNoGoFact.values()) {
      facts.put(fact.word(), 0);
    }
    facts.put("overallRisk", "LOW");
    facts.put("recommendation", "READY");
    facts.put("alignment", "AGREED");
    facts.put("level", "P1");
    facts.put("eventKind", "PROMOTION");
    facts.putAll(differences);
    return TABLE.answer(facts).stream()
        .map(
            row ->
                new ProposalReason(
                    GoVerdict.valueOf((String) row.get("verdict")), (String) row.get("reason")))
        .toList();
  }
}
