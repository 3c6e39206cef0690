package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** A decision to reschedule names possible dates, and who decided is remembered. */
@Component
class DecideGoLiveRule implements SubmissionRule {

  private final MajorEvents events;

  DecideGoLiveRule(MajorEvents events) {
    this.events = events;
  }

  @Override
  public String formId() {
    return "decide-go-live";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Map<String, Object> values = new HashMap<>(submission.values());
    if ("reschedule".equals(values.get(PlanReviewProcess.GO_DECISION.name()))) {
      events.checkSchedule(submission.businessKey(), schedule(values));
    }
    values.put(PlanReviewProcess.GO_DECIDED_BY.name(), submission.personId());
    return values;
  }

  private static Schedule schedule(Map<String, Object> values) {
    return new Schedule(
        time(values, PlanReviewProcess.NEW_GO_LIVE_AT.name()),
        time(values, PlanReviewProcess.NEW_ENDS_AT.name()),
        time(values, PlanReviewProcess.NEW_BROADCAST_STARTS_AT.name()),
        List.of());
  }

  private static OffsetDateTime time(Map<String, Object> values, String field) {
    return FormValues.time(field, values.get(field));
  }
}
