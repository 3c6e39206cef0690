package org.eventassurance.loadtest;

import java.time.Clock;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Keeps what was fixed after a failed test, with that test. */
@Component
class FixedFindings implements SubmissionKeeper {

  private final LoadTests tests;
  private final Clock clock;

  FixedFindings(LoadTests tests, Clock clock) {
    this.tests = tests;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "fix-findings";
  }

  @Override
  public void keep(Submission submission) {
    LoadTestRun failed =
        tests.latest(submission.businessKey(), submission.department()).orElseThrow();
    tests.keep(
        new LoadTestFix(
            null,
            failed.id(),
            submission.textOrNull("findingsCause"),
            submission.textOrNull("findingsFixed"),
            submission.textOrNull("findingsLeft"),
            submission.is("findingsNext", "TEST_AGAIN"),
            submission.personId(),
            clock.instant()));
  }
}
