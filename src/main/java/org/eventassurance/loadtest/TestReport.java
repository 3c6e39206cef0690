package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.process.SubmittedValues;

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
    SubmittedValues values = new SubmittedValues(submission.values());
    Double p95 = values.decimal(Measure.P95.field());
    Double p99 = values.decimal(Measure.P99.field());
    if (p95 != null && p99 != null && p99 < p95) {
      throw Problem.invalid(
          Measure.P99.field(), "p99 cannot be shorter than p95: check the two response times.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    SubmittedValues values = new SubmittedValues(submission.values());
    long peakQps = peak.of(events.get(submission.businessKey()));
    tests.keep(
        new LoadTestRun(
            null,
            submission.businessKey(),
            submission.department(),
            kind,
            peakQps,
            values.text("testNotes"),
            values.text("testReport"),
            submission.personId(),
            clock.instant(),
            null,
            Measure.of(kind).stream()
                .map(measure -> MeasuredItem.of(measure, measured(measure, values, peakQps)))
                .toList()));
  }

  private static Double measured(Measure measure, SubmittedValues values, long peakQps) {
    if (measure.isYesOrNo()) {
      return "yes".equals(values.text(measure.field())) ? 1.0 : 0.0;
    }
    Double number = values.decimal(measure.field());
    return measure == Measure.LOAD_FACTOR && number != null ? number / peakQps : number;
  }
}
