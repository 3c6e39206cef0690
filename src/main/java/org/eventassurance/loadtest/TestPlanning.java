package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.stereotype.Component;

/** A plan whose test could not pass, or would come too late, is refused while it can be mended. */
@Component
class TestPlanning implements SubmissionRule, SubmissionKeeper {

  static final String BEGINS_AT = "testFrom";
  static final String ENDS_AT = "testUntil";
  static final String TARGET_QPS = "testTargetQps";
  static final String TARGET_MINUTES = "testTargetMinutes";

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

  @Override
  public String formId() {
    return "plan-load-test";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    LoadTestPlan plan = plan(submission);
    List<FieldError> errors = new ArrayList<>(windowErrors(event, plan));
    double factor = (double) plan.targetQps() / peak.of(event);
    refuseFailure(event, Measure.LOAD_FACTOR, factor, TARGET_QPS, errors);
    refuseFailure(
        event, Measure.MINUTES_HELD, (double) plan.targetMinutes(), TARGET_MINUTES, errors);
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    tests.keep(plan(submission));
  }

  private List<FieldError> windowErrors(MajorEvent event, LoadTestPlan plan) {
    List<FieldError> errors = new ArrayList<>();
    Instant goLiveAt = event.window().goLiveAt();
    if (!plan.endsAt().isAfter(plan.beginsAt())) {
      errors.add(new FieldError(ENDS_AT, "The test ends after it begins: give a later end."));
    }
    if (plan.endsAt().isAfter(goLiveAt)) {
      errors.add(
          new FieldError(ENDS_AT, "The test must be over before the event goes live: move it up."));
    }
    if (!plan.endsAt().isAfter(clock.instant())) {
      errors.add(new FieldError(ENDS_AT, "The test lies in the past: plan a coming one."));
    }
    return errors;
  }

  private void refuseFailure(
      MajorEvent event, Measure measure, double value, String field, List<FieldError> errors) {
    Judgement judgement = verdicts.judge(event, measure.word(), value);
    if (judgement.verdict() == Verdict.FAIL) {
      errors.add(
          new FieldError(field, "A test like this would fail, whatever it shows: plan for more."));
    }
  }

  private LoadTestPlan plan(Submission submission) {
    return new LoadTestPlan(
        null,
        submission.businessKey(),
        submission.moment(BEGINS_AT),
        submission.moment(ENDS_AT),
        submission.texts("testSystems"),
        submission.longNumber(TARGET_QPS),
        submission.number(TARGET_MINUTES),
        submission.textOrNull("testEnvironment"),
        submission.textOrNull("testApproach"),
        submission.textOrNull("testDegradation"),
        submission.textOrNull("testStopRule"),
        submission.texts("testWatchers"),
        submission.personId(),
        clock.instant());
  }
}
