package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Keeps what was fixed after a failed test, with that test, and whether a waiver is asked for. */
@Component
class FixedFindings implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "fix-findings";
  static final String WAIVED_UNTIL = "waiverUntil";

  private static final String NEXT = "findingsNext";

  private final LoadTests tests;
  private final MajorEvents events;
  private final WaiverPolicy policy;
  private final Clock clock;

  FixedFindings(LoadTests tests, MajorEvents events, WaiverPolicy policy, Clock clock) {
    this.tests = tests;
    this.events = events;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (isWaiverAsked(submission)) {
      policy.checkExpiry(
          events.get(submission.businessKey()), WAIVED_UNTIL, submission.moment(WAIVED_UNTIL));
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    LoadTestRun failed =
        tests.latest(submission.businessKey(), submission.department()).orElseThrow();
    Instant now = clock.instant();
    tests.keep(
        new LoadTestFix(
            null,
            failed.id(),
            submission.textOrNull("findingsCause"),
            submission.textOrNull("findingsFixed"),
            submission.textOrNull("findingsLeft"),
            submission.is(NEXT, "TEST_AGAIN"),
            submission.personId(),
            now));
    if (isWaiverAsked(submission)) {
      tests.keep(
          new Waiver(
              null,
              failed.eventCode(),
              failed.department(),
              failed.id(),
              submission.textOrNull("waiverReason"),
              submission.moment(WAIVED_UNTIL),
              submission.personId(),
              now,
              null,
              null,
              null,
              null));
    }
  }

  private static boolean isWaiverAsked(Submission submission) {
    return submission.is(NEXT, "WAIVER");
  }
}
