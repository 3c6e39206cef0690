package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** A plan whose test could not pass, or would come too late, is refused while it can be mended. */
@Component
class TestPlanning implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "plan-load-test";
  static final String BEGINS_AT = "testFrom";
  static final String ENDS_AT = "testUntil";

  private final LoadTests tests;
  private final VerdictTable verdicts;
  private final MajorEvents events;
  private final PeakLoad peak;
  private final Clock clock;

  TestPlanning(
      LoadTests tests, VerdictTable verdicts, MajorEvents events, PeakLoad peak, Clock clock) {
    this.tests = tests;
    this.verdicts = verdicts;
    this.events = events;
    this.peak = peak;
    this.clock = clock;
  }

  static String system(int number) {
    return "scenario%dSystem".formatted(number);
  }

  static String name(int number) {
    return "scenario%dName".formatted(number);
  }

  static String targetQps(int number) {
    return "scenario%dQps".formatted(number);
  }

  static String targetMinutes(int number) {
    return "scenario%dMinutes".formatted(number);
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    List<FieldError> errors = new ArrayList<>(windowErrors(event, submission));
    VerdictTable.Judge judge = verdicts.judge(event);
    Set<String> names = new HashSet<>();
    numbers(submission)
        .forEach(
            number -> {
              LoadTestScenario scenario = scenario(submission, number);
              if (!names.add(scenario.name().toLowerCase(Locale.ROOT))) {
                errors.add(
                    new FieldError(
                        name(number), "Two scenarios have this name: give one another name."));
              }
              double factor = (double) scenario.targetQps() / peak.of(event, scenario.system());
              refuseFailure(judge, Measure.LOAD_FACTOR, factor, targetQps(number), errors);
              refuseFailure(
                  judge,
                  Measure.MINUTES_HELD,
                  scenario.targetMinutes(),
                  targetMinutes(number),
                  errors);
            });
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    tests.keep(
        new LoadTestPlan(
            null,
            submission.businessKey(),
            submission.moment(BEGINS_AT),
            submission.moment(ENDS_AT),
            submission.textOrNull("testEnvironment"),
            submission.textOrNull("testApproach"),
            submission.textOrNull("testDegradation"),
            submission.textOrNull("testStopRule"),
            submission.texts("testWatchers"),
            submission.personId(),
            clock.instant(),
            numbers(submission).mapToObj(number -> scenario(submission, number)).toList()));
  }

  private List<FieldError> windowErrors(MajorEvent event, Submission submission) {
    List<FieldError> errors = new ArrayList<>();
    Instant begins = submission.moment(BEGINS_AT);
    Instant ends = submission.moment(ENDS_AT);
    if (!ends.isAfter(begins)) {
      errors.add(new FieldError(ENDS_AT, "The test ends after it begins: give a later end."));
    }
    if (ends.isAfter(event.window().goLiveAt())) {
      errors.add(
          new FieldError(ENDS_AT, "The test must be over before the event goes live: move it up."));
    }
    if (!ends.isAfter(clock.instant())) {
      errors.add(new FieldError(ENDS_AT, "The test lies in the past: plan a coming one."));
    }
    return errors;
  }

  private static void refuseFailure(
      VerdictTable.Judge judge,
      Measure measure,
      double value,
      String field,
      List<FieldError> errors) {
    if (judge.judge(measure.word(), value).verdict() == Verdict.FAIL) {
      errors.add(
          new FieldError(field, "A test like this would fail, whatever it shows: plan for more."));
    }
  }

  /** The numbers of the scenarios that were filled in. */
  private static IntStream numbers(Submission submission) {
    return IntStream.rangeClosed(1, LoadTestScenario.MOST)
        .filter(number -> !submission.text(system(number)).isEmpty());
  }

  private static LoadTestScenario scenario(Submission submission, int number) {
    return new LoadTestScenario(
        submission.text(name(number)),
        submission.text(system(number)),
        submission.longNumber(targetQps(number)),
        submission.number(targetMinutes(number)));
  }
}
