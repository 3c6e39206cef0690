package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form in which the leadership says whether a failed test is waived, and until when. */
@Component
class ApproveWaiverForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "approve-waiver";
  static final String EXPIRES_AT = "waiverExpiresAt";

  private static final String DECISION = "waiverDecision";
  private static final String APPROVED = "APPROVED";

  private final LoadTests tests;
  private final MajorEvents events;
  private final WaiverPolicy policy;
  private final Clock clock;

  ApproveWaiverForm(LoadTests tests, MajorEvents events, WaiverPolicy policy, Clock clock) {
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
    policy.checkApprover(asked(submission), DECISION, submission.personId());
    if (submission.is(DECISION, APPROVED)) {
      policy.checkExpiry(
          events.get(submission.businessKey()), EXPIRES_AT, submission.moment(EXPIRES_AT));
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    Waiver asked = asked(submission);
    tests.keep(
        asked.decided(
            submission.is(DECISION, APPROVED),
            submission.textOrNull("waiverDecisionReason"),
            submission.moment(EXPIRES_AT, asked.expiresAt()),
            submission.personId(),
            clock.instant()));
  }

  private Waiver asked(Submission submission) {
    return tests.askedWaiver(submission.businessKey(), submission.department()).orElseThrow();
  }
}
