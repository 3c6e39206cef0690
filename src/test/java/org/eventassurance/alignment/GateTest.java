package org.eventassurance.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eventassurance.DecisionFile;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.process.DecisionTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the gate adds up what is known. */
class GateTest {

  private static final DecisionFile TABLE = DecisionFile.of("go-no-go");
  private static final ReviewRound ROUND =
      new ReviewRound(1, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  @Test
  @Tag("E21")
  void theWorstRowColoursItsCriterionAndEachDepartmentSeesWhatItOwes() {
    ReadinessView view =
        add(
            facts -> {
              facts.count(GoNoGoFact.LOAD_TESTS_MISSING, List.of());
              facts.count(
                  GoNoGoFact.LOAD_TESTS_FAILED,
                  List.of(new Found("business", Sentence.of("It breaks at %s QPS.", 900))));
              facts.count(
                  GoNoGoFact.LOAD_TESTS_WITH_WARNING,
                  List.of(new Found("sre", Sentence.of("There is little to spare."))));
            });

    Criterion loadTest = criterion(view, GoCriterion.LOAD_TEST);
    assertThat(loadTest.colour()).isEqualTo(Colour.RED);
    assertThat(loadTest.reasons())
        .as("what is green is not told beside what is not")
        .extracting(Sentence::toString)
        .containsExactly(
            "A load test has failed: resources do not meet the peak.",
            "A load test was passed with little to spare.");
    assertThat(view.reds()).containsExactly(loadTest);
    assertThat(view.verdict()).isEqualTo(GoVerdict.NO_GO);
    assertThat(
            view.departments().stream()
                .collect(
                    Collectors.toMap(
                        ReadinessView.DepartmentReadiness::id,
                        it -> it.colour() + ": " + it.owes().get(0).what())))
        .containsEntry("business", "RED: It breaks at 900 QPS.")
        .containsEntry("sre", "AMBER: There is little to spare.");
  }

  @Test
  @Tag("E21")
  void whatNobodyTellsIsAmberAndNeverGreen() {
    ReadinessView view = add(facts -> {});

    assertThat(view.criteria()).hasSize(11).allMatch(it -> it.colour() == Colour.AMBER);
    assertThat(criterion(view, GoCriterion.CHECKS).reasons().toString())
        .contains("Nobody can tell");
    assertThat(view.percent()).isEqualTo(50);
    assertThat(view.verdict()).isEqualTo(GoVerdict.GO_WITH_RISK);
  }

  @Test
  void theFigureIsTheMeanOfAllCriteriaRoundedDown() {
    ReadinessView view =
        add(
            facts -> {
              facts.count(GoNoGoFact.TASKS_LATE, List.of());
              facts.count(
                  GoNoGoFact.HAZARDS_SEVERE, List.of(new Found("sre", Sentence.of("One node."))));
            });

    assertThat(view.percent()).as("one green, one red, nine amber").isEqualTo((100 + 9 * 50) / 11);
  }

  private static Criterion criterion(ReadinessView view, GoCriterion wanted) {
    return view.criteria().stream()
        .filter(criterion -> criterion.id().equals(wanted.word()))
        .findFirst()
        .orElseThrow();
  }

  private static ReadinessView add(Consumer<Facts> known) {
    DecisionTables tables = mock();
    DecisionTables.Version version = mock();
    when(version.answer(any())).thenAnswer(asked -> TABLE.answer(asked.getArgument(0)));
    when(tables.inForce(GoNoGoTable.DECISION_ID)).thenReturn(version);
    MajorEvents events = mock();
    when(events.get("EVENT"))
        .thenReturn(
            SampleEvents.withPeaks(OffsetDateTime.parse("2026-11-11T20:00:00+08:00"), List.of()));
    return new Gate(
            List.of((event, round, facts) -> known.accept(facts)),
            new GoNoGoTable(tables),
            events,
            Clock.fixed(Instant.parse("2026-11-10T12:00:00Z"), ZoneOffset.UTC))
        .add("EVENT", ROUND, true)
        .view();
  }
}
