package org.eventassurance.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that gives the criteria their colours, as process owners find it. */
class GoNoGoTableTest {

  private static final DecisionFile TABLE = DecisionFile.of("go-no-go");

  /** The facts that are words, each with a word that is as it should be. */
  private static final Map<GoNoGoFact, String> WORDS =
      new EnumMap<>(
          Map.of(
              GoNoGoFact.CHECKS_RUN, "RUN",
              GoNoGoFact.ROSTER, "PLANNED",
              GoNoGoFact.RISK_REVIEW, "LOW",
              GoNoGoFact.RECOMMENDATION, "READY",
              GoNoGoFact.ALIGNMENT, "AGREED"));

  @ParameterizedTest
  @ValueSource(strings = {"P1", "P2", "P3"})
  @Tag("E21")
  void whereEverythingIsInPlaceEveryCriterionIsGreen(String level) {
    List<ProposalReason> answers =
        Stream.of(GoNoGoFact.values())
            .flatMap(
                fact ->
                    ask(fact, WORDS.containsKey(fact) ? null : 0, WORDS.get(fact), level, true)
                        .stream())
            .toList();

    assertThat(answers).allMatch(answer -> answer.verdict() == Colour.GREEN);
    assertThat(answers.stream().map(ProposalReason::criterion).collect(Collectors.toSet()))
        .isEqualTo(
            Stream.of(GoCriterion.values()).map(GoCriterion::word).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource({
    "signOffsMissing, 1, P3, true, signOff, RED, Not every department has signed off.",
    "signOffsMissing, 1, P1, false, signOff, AMBER, Not every department has signed off yet.",
    "signOffsRefused, 1, P3, true, signOff, RED, A department refuses to sign off.",
    "signOffsWithReservation, 2, P1, true, signOff, AMBER, A department has signed off with a"
        + " reservation.",
    "loadTestsMissing, 1, P2, true, loadTest, RED, A business or payment department has not tested"
        + " its load.",
    "loadTestsFailed, 1, P2, true, loadTest, RED, A load test has failed: resources do not meet the"
        + " peak.",
    "loadTestsWithWarning, 1, P2, true, loadTest, AMBER, A load test was passed with little to"
        + " spare.",
    "loadTestsWaived, 1, P1, true, loadTest, AMBER, A failed load test is waived for now.",
    "checksRun, NOT_RUN, P1, true, checks, AMBER, The automatic checks were not run yet.",
    "checksFailed, 1, P1, false, checks, RED, An automatic check fails.",
    "checksFailed, 1, P3, true, checks, AMBER, An automatic check fails for an event of the lowest"
        + " level.",
    "checksFailedAccepted, 1, P1, true, checks, AMBER, 'An automatic check fails, and its hazard is"
        + " accepted for now.'",
    "checksInError, 1, P1, true, checks, RED, An automatic check could not be made: nobody knows"
        + " how it stands.",
    "checksInError, 1, P2, true, checks, AMBER, An automatic check could not be made.",
    "checksUnknown, 3, P1, true, checks, AMBER, Automatic checks can not tell how a core system"
        + " stands.",
    "checksExplained, 2, P1, true, checks, AMBER, A value that somebody measured fails and was left"
        + " at that with a reason.",
    "recipientsStale, 1, P1, true, checks, AMBER, People who get alerts have left or are absent"
        + " during the event.",
    "hazardsSevere, 1, P2, true, hazards, RED, A severe hazard is neither removed nor accepted.",
    "hazardsSevere, 1, P3, true, hazards, AMBER, A severe hazard is neither removed nor accepted for"
        + " an event of the lowest level.",
    "hazardsAccepted, 1, P1, true, hazards, AMBER, 'A hazard stays and is accepted for now, with a"
        + " contingency plan.'",
    "systemsWithoutPlan, 1, P1, true, plans, RED, A system that needs it has no contingency plan"
        + " that works.",
    "systemsWithoutPlan, 1, P1, false, plans, AMBER, Not every system that needs it has a"
        + " contingency plan that works yet.",
    "resourcesUnfiled, 1, P1, true, resources, AMBER, A department has neither filed resources nor"
        + " said that it needs none.",
    "resourcesShort, 1, P1, true, resources, RED, 'A filed resource is short, and nobody has decided"
        + " about it.'",
    "resourcesUndelivered, 1, P1, true, resources, RED, A granted resource was to be there by now"
        + " and is not delivered.",
    "roster, NOT_PLANNED, P1, true, roster, RED, There is no duty roster.",
    "officerGaps, 1, P1, true, roster, RED, There are times without a general duty officer.",
    "postGaps, 1, P1, true, roster, AMBER, A post is not manned on site at a peak.",
    "standbyMissing, 1, P1, true, standby, AMBER, 'Something is missing of vendors, contacts,"
        + " outside help or spare parts.'",
    "standbyExpired, 1, P1, true, standby, AMBER, 'A confirmation, assessment or agreement expires"
        + " before the end of the event.'",
    "riskReview, HIGH, P1, true, riskReview, RED, The risk review sees a high risk.",
    "riskReview, HIGH, P3, true, riskReview, AMBER, The risk review sees a high risk for an event of"
        + " the lowest level.",
    "riskReview, NOT_HELD, P1, false, riskReview, AMBER, The risk review is not held yet.",
    "riskReview, NOT_NEEDED, P3, true, riskReview, GREEN, An event of this level needs no risk"
        + " review.",
    "recommendation, READY_IF, P1, true, riskReview, AMBER, QA sets conditions: see that they are"
        + " met.",
    "recommendation, NOT_READY, P1, true, riskReview, RED, QA holds the event not to be ready.",
    "alignment, OPEN_POINTS, P1, true, alignment, AMBER, 'The departments agree, but points are"
        + " open.'",
    "alignment, NOT_AGREED, P1, true, alignment, RED, The departments do not agree.",
    "tasksLate, 3, P1, true, lateness, AMBER, Tasks of the event are late."
  })
  @Tag("E4")
  @Tag("E5")
  @Tag("E6")
  @Tag("E10")
  @Tag("E16")
  @Tag("E17")
  @Tag("E18")
  @Tag("E19")
  @Tag("E21")
  @Tag("B3")
  @Tag("B5")
  @Tag("B7")
  @Tag("B9")
  void whatIsWrongColoursItsCriterionWithAReason(
      String fact,
      String value,
      String level,
      boolean atGate,
      String criterion,
      Colour colour,
      String reason) {
    boolean isNumber = value.matches("\\d+");

    assertThat(
            ask(
                fact(fact),
                isNumber ? Integer.valueOf(value) : null,
                isNumber ? null : value,
                level,
                atGate))
        .containsExactly(new ProposalReason(criterion, colour, reason));
  }

  @Test
  void everyFactIsAskedAboutAndNoOtherIsNamed() {
    Set<String> named =
        Stream.of(DecisionFile.text("go-no-go").split("<inputEntry id=\""))
            .filter(entry -> entry.contains("_input_fact\""))
            .map(entry -> entry.replaceAll("(?s).*<text>\"(\\w+)\"</text>.*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(GoNoGoFact.values()).map(GoNoGoFact::word).toList());
  }

  private static GoNoGoFact fact(String word) {
    return Stream.of(GoNoGoFact.values())
        .filter(fact -> fact.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<ProposalReason> ask(
      GoNoGoFact fact, Integer number, String word, String level, boolean atGate) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("fact", fact.word());
    inputs.put("number", number);
    inputs.put("word", word);
    inputs.put("level", level);
    inputs.put("eventKind", "PROMOTION");
    inputs.put("atGate", atGate);
    return TABLE.answer(inputs).stream()
        .map(
            row ->
                new ProposalReason(
                    (String) row.get("criterion"),
                    Colour.valueOf((String) row.get("verdict")),
                    (String) row.get("reason")))
        .toList();
  }
}
