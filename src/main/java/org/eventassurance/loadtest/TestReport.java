package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;

/** What a department reports of its test: figures, not a verdict. */
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
    Double p95 = submission.decimal(Measure.P95.field());
    Double p99 = submission.decimal(Measure.P99.field());
    if (p95 != null && p99 != null && p99 < p95) {
      throw Problem.invalid(
          Measure.P99.field(), "p99 cannot be shorter than p95: check the two response times.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    long peakQps = peak.of(events.get(submission.businessKey()));
    tests.keep(
        new LoadTestRun(
            null,
            submission.businessKey(),
            submission.department(),
            kind,
            peakQps,
            submission.textOrNull("testNotes"),
            submission.textOrNull("testReport"),
            submission.personId(),
            clock.instant(),
            null,
            Measure.of(kind).stream()
                .map(measure -> MeasuredItem.of(measure, measured(measure, submission, peakQps)))
                .toList()));
  }

  private static Double measured(Measure measure, Submission submission, long peakQps) {
    if (measure.isYesOrNo()) {
      return submission.is(measure.field(), "yes") ? 1.0 : 0.0;
    }
    Double number = submission.decimal(measure.field());
    return measure == Measure.LOAD_FACTOR && number != null ? number / peakQps : number;
  }
}
