package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;

/**
 * What a department reports of its test: figures, not a verdict. What tools have delivered is not
 * asked again.
 */
final class TestReport implements SubmissionRule, SubmissionKeeper {

  private final TestKind kind;
  private final LoadTests tests;
  private final MajorEvents events;
  private final PeakLoad peak;
  private final Clock clock;

  TestReport(TestKind kind, LoadTests tests, MajorEvents events, PeakLoad peak, Clock clock) {
    this.kind = kind;
    this.tests = tests;
    this.events = events;
    this.peak = peak;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return kind.formId();
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<FieldError> errors = new ArrayList<>();
    byHand(submission)
        .forEach(
            (number, scenario) -> {
              Double p95 = submission.decimal(Measure.P95.field(number));
              Double p99 = submission.decimal(Measure.P99.field(number));
              if (p95 != null && p99 != null && p99 < p95) {
                errors.add(
                    new FieldError(
                        Measure.P99.field(number),
                        "p99 cannot be shorter than p95: check the two response times."));
              }
            });
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    byHand(submission)
        .forEach((number, scenario) -> tests.keep(result(event, scenario, number, submission)));
    LoadTestRun test =
        LoadTestRun.reported(
            event.code(), submission.department(), kind, submission.personId(), clock.instant());
    tests.assemble(
        test.with(submission.textOrNull("testNotes"), submission.textOrNull("testReport"))
            .with(ofStream(submission)));
  }

  /** The scenarios that no tool has delivered, by their numbers in the form. */
  private Map<Integer, LoadTestScenario> byHand(Submission submission) {
    return tests.byHand(submission.businessKey(), submission.department());
  }

  private List<MeasuredItem> ofStream(Submission submission) {
    return kind == TestKind.LOAD_TEST
        ? List.of()
        : Measure.ofStream().stream()
            .map(measure -> MeasuredItem.of(null, measure, measured(measure, submission)))
            .filter(item -> isAsked(item, submission))
            .toList();
  }

  /** How long a failover took is asked only of one that was made. */
  private static boolean isAsked(MeasuredItem item, Submission submission) {
    return !item.measure().equals(Measure.DIRECTOR_FAILOVER.word())
        || submission.is(Measure.DIRECTOR_CONSOLE.field(), "yes");
  }

  private static Double measured(Measure measure, Submission submission) {
    if (measure.isYesOrNo()) {
      return submission.is(measure.field(), "yes") ? 1.0 : 0.0;
    }
    return submission.decimal(measure.field());
  }

  private ScenarioResult result(
      MajorEvent event, LoadTestScenario scenario, int number, Submission submission) {
    return new ScenarioResult(
        null,
        event.code(),
        tests.plan(event.code()).orElseThrow().id(),
        submission.department(),
        scenario.name(),
        scenario.system(),
        peak.of(event, scenario.system()),
        scenario.targetQps(),
        scenario.targetMinutes(),
        ScenarioResult.BY_HAND,
        null,
        null,
        null,
        submission.decimal(Measure.LOAD_FACTOR.field(number)),
        submission.decimal(Measure.MINUTES_HELD.field(number)),
        submission.decimal(Measure.ERROR_RATE.field(number)),
        submission.decimal(Measure.P95.field(number)),
        submission.decimal(Measure.P99.field(number)),
        submission.decimal(Measure.CPU.field(number)),
        submission.decimal(Measure.MEMORY.field(number)),
        submission.decimal(Measure.DB_CONNECTIONS.field(number)),
        null,
        null,
        submission.personId(),
        clock.instant(),
        null);
  }
}
