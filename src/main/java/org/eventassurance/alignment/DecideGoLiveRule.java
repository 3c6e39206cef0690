package org.eventassurance.alignment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Schedule;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * A decision to reschedule names possible dates; one against a no-go says at length why. Who
 * decided is remembered.
 */
@Component
class DecideGoLiveRule implements SubmissionRule {

  /** Characters: a sentence or two, not a word. */
  private static final int SHORTEST_REASON_AGAINST = 60;

  private final MajorEvents events;
  private final PlanReviews reviews;
  private final Clock clock;

  DecideGoLiveRule(MajorEvents events, PlanReviews reviews, Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "decide-go-live";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (submission.is(PlanReviewProcess.GO_DECISION.name(), PlanReviewProcess.RESCHEDULE)) {
      events.checkSchedule(submission.businessKey(), schedule(submission));
    }
    if (submission.is(PlanReviewProcess.GO_DECISION.name(), PlanReviewProcess.GO)) {
      requireReasonAgainstNoGo(
          submission.businessKey(), submission.text(PlanReviewProcess.GO_DECISION_REASON.name()));
    }
    Map<String, Object> variables = new HashMap<>(submission.values());
    variables.put(PlanReviewProcess.GO_DECIDED_BY.name(), submission.personId());
    return variables;
  }

  private void requireReasonAgainstNoGo(String eventCode, String reason) {
    boolean isNoGo =
        reviews
            .current(eventCode)
            .proposal()
            .filter(proposal -> proposal.verdict() == GoVerdict.NO_GO)
            .isPresent();
    if (isNoGo && reason.length() < SHORTEST_REASON_AGAINST) {
      throw Problem.invalid(
          PlanReviewProcess.GO_DECISION_REASON.name(),
          "The proposal is a no-go. Say in at least %s characters why the event goes live all the"
              + " same, and which risks you accept.",
          SHORTEST_REASON_AGAINST);
    }
  }

  private Schedule schedule(Submission submission) {
    return new Schedule(
        time(submission, PlanReviewProcess.NEW_GO_LIVE_AT.name()),
        time(submission, PlanReviewProcess.NEW_ENDS_AT.name()),
        time(submission, PlanReviewProcess.NEW_BROADCAST_STARTS_AT.name()),
        List.of());
  }

  private OffsetDateTime time(Submission submission, String field) {
    Instant moment = submission.moment(field);
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
