package org.eventassurance.alignment;

import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Records what the leadership says when there is no go-live decision by the last moment (B3). */
@Component
class AnsweredLastMoment implements SubmissionKeeper {

  private final MajorEvents events;

  AnsweredLastMoment(MajorEvents events) {
    this.events = events;
  }

  @Override
  public String formId() {
    return "answer-missing-decision";
  }

  @Override
  public void keep(Submission submission) {
    events.recordMissingDecision(
        submission.businessKey(),
        submission.textOrNull("missingDecisionAnswer"),
        submission.textOrNull("missingDecisionReason"),
        submission.personId());
  }
}
