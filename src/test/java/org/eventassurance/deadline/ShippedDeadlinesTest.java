package org.eventassurance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.eventassurance.DecisionFile;
import org.eventassurance.deadline.DeadlineRule.Days;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code task-deadlines} as it is shipped, against the models that live by it. */
class ShippedDeadlinesTest {

  private static final DecisionFile TABLE = DecisionFile.of(DeadlineTable.DECISION_ID);
  private static final String DEFAULT = "No row of the deadline table fits: three working days.";
  private static final List<String> LEVELS = Arrays.asList("P1", "P2", "P3", null);
  private static final Pattern ASKED =
      Pattern.compile("deadlines\\.(phaseEnd|timer)\\(execution, '([^']+)'\\)");

  /** What needs a row: a user task, a timer, or the end of a phase. */
  record Asked(String process, String task) {}

  static Set<Asked> modelsAskFor() throws IOException {
    Set<Asked> all = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
      for (Path file : files) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        model
            .getModelElementsByType(UserTask.class)
            .forEach(task -> all.add(new Asked(process, task.getId())));
        ASKED
            .matcher(Files.readString(file))
            .results()
            .forEach(call -> all.add(asked(process, call)));
      }
    }
    return all;
  }

  /** What no model, but the product itself asks for. */
  static List<Asked> productAsksFor() {
    return List.of(
        new Asked("registration", DeadlineTable.PHASE_END),
        new Asked("go-live-watch", DeadlineTable.FREEZE_START),
        new Asked("go-live-watch", DeadlineTable.FREEZE_END));
  }

  @ParameterizedTest
  @MethodSource({"modelsAskFor", "productAsksFor"})
  void whateverIsAskedForHasARowOfItsOwnAtEveryLevel(Asked asked) {
    for (String level : LEVELS) {
      assertThat(rule(asked, level).reason()).as("at level %s", level).isNotEqualTo(DEFAULT);
    }
  }

  @Test
  void everyRowIsForSomethingAndHiddenByNone() throws IOException {
    List<Asked> all = new ArrayList<>(modelsAskFor());
    all.addAll(productAsksFor());
    all.add(new Asked("a-process-of-ones-own", "userTask_ofOnesOwn"));
    Set<String> reached = new HashSet<>();
    all.forEach(asked -> LEVELS.forEach(level -> reached.add(rule(asked, level).reason())));

    assertThat(TABLE.column("reason"))
        .as("rows, told apart by their reasons")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(reached);
  }

  @Test
  void everyRowSpeaksTheWordsThatTheProductKnows() {
    for (int row = 0; row < TABLE.column("reason").size(); row++) {
      Map<String, Object> cells = new HashMap<>();
      for (String column : List.of("anchor", "offset", "days", "grace", "reason")) {
        cells.put(column, TABLE.column(column).get(row));
      }
      DeadlineRule rule = DeadlineRule.of(cells);
      assertThat(rule.grace()).as(rule.reason()).isGreaterThanOrEqualTo(Duration.ZERO);
      if (rule.days() == Days.WORKING) {
        assertThat(rule.offset()).as(rule.reason()).isEqualTo(wholeDays(rule.offset()));
      }
      DeadlineWords.CELLS.forEach(
          (column, word) -> assertThat(word.apply((String) cells.get(column))).isNull());
    }
  }

  @Test
  @Tag("E12")
  void resourcesAreFiledThirtyCalendarDaysBeforeTheyAreUsed() {
    for (String level : LEVELS) {
      DeadlineRule filing =
          rule(new Asked("resource-reservation", "userTask_fileResources"), level);
      assertThat(filing.anchor()).isEqualTo(Anchor.GO_LIVE);
      assertThat(filing.offset()).isEqualTo(Duration.ofDays(-30));
      assertThat(filing.days()).isEqualTo(Days.CALENDAR);
    }
  }

  @ParameterizedTest
  @CsvSource({"userTask_reviewDepartment", "phaseEnd"})
  @Tag("E30")
  void departmentsReviewWithinFifteenWorkingDaysAfterTheEnd(String task) {
    for (String level : LEVELS) {
      DeadlineRule review = rule(new Asked("department-review", task), level);
      assertThat(review.anchor()).isEqualTo(Anchor.END);
      assertThat(review.offset()).isEqualTo(Duration.ofDays(15));
      assertThat(review.days()).isEqualTo(Days.WORKING);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "E15, resource-filing,        userTask_decideLateItems,   CREATED, PT4H",
    "E1,  go-live-watch,        timer_watchEnds,            END,     PT0S",
    "E22, go-live-watch,        timer_watchBegins,          GO_LIVE, PT0S",
    "E16, load-test,            userTask_runLoadTest,       GO_LIVE, -P7D",
    "E16, load-test,            userTask_runLiveStreamTest, GO_LIVE, -P7D",
    "E21, plan-review,          phaseEnd,                   GO_LIVE, -P1D"
  })
  @Tag("E1")
  @Tag("E15")
  @Tag("E16")
  @Tag("E21")
  @Tag("E22")
  void whatAClauseDatesIsDueThen(
      String clause, String process, String task, Anchor anchor, Duration offset) {
    DeadlineRule rule = rule(new Asked(process, task), "P1");
    assertThat(rule.anchor()).as(clause).isEqualTo(anchor);
    assertThat(rule.offset()).as(clause).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({"P1, -P3D, PT4H", "P2, -P2D, PT2H", "P3, -P1D, PT0S", ", -P1D, PT0S"})
  @Tag("E2")
  @Tag("B4")
  void theHigherTheLevelTheLongerTheFreeze(String level, Duration offset, Duration beyond) {
    DeadlineRule freeze = rule(new Asked("go-live-watch", DeadlineTable.FREEZE_START), level);
    assertThat(freeze.anchor()).isEqualTo(Anchor.GO_LIVE);
    assertThat(freeze.offset()).isEqualTo(offset);
    DeadlineRule end = rule(new Asked("go-live-watch", DeadlineTable.FREEZE_END), level);
    assertThat(end.anchor()).isEqualTo(Anchor.END);
    assertThat(end.offset()).isEqualTo(beyond);
  }

  @Test
  void whatATableDoesNotKnowIsDueInThreeWorkingDays() {
    DeadlineRule rule = rule(new Asked("a-process-of-ones-own", "userTask_ofOnesOwn"), null);
    assertThat(rule)
        .isEqualTo(
            new DeadlineRule(
                Anchor.CREATED, Duration.ofDays(3), Days.WORKING, Duration.ofDays(1), DEFAULT));
  }

  private static DeadlineRule rule(Asked asked, String level) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("process", asked.process());
    inputs.put("task", asked.task());
    inputs.put("level", level);
    return DeadlineRule.of(TABLE.answer(inputs).get(0));
  }

  private static Asked asked(String process, MatchResult call) {
    return call.group(1).equals("phaseEnd")
        ? new Asked(call.group(2), DeadlineTable.PHASE_END)
        : new Asked(process, call.group(2));
  }

  private static Duration wholeDays(Duration offset) {
    return Duration.ofDays(offset.toDays());
  }
}
