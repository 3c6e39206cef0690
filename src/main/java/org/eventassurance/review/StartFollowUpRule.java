package org.eventassurance.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Turns the start form "Start follow-up" into a follow-up. Fields that a process owner adds to the
 * form become process variables.
 */
@Component
class StartFollowUpRule implements SubmissionRule {

  static final Set<String> KEYS =
      Set.of(
          "event",
          "followUpTitle",
          "followUpDescription",
          "followUpOrigin",
          "followUpOwner",
          "followUpDueDate");

  private final FollowUpPolicy policy;
  private final DueDays days;

  StartFollowUpRule(FollowUpPolicy policy, DueDays days) {
    this.policy = policy;
    this.days = days;
  }

  @Override
  public String formId() {
    return "start-follow-up";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Map<String, Object> values = submission.values();
    LocalDate day = days.day("followUpDueDate", values.get("followUpDueDate"));
    FollowUpDraft draft =
        new FollowUpDraft(
            (String) values.get("event"),
            (String) values.get("followUpTitle"),
            (String) values.get("followUpDescription"),
            (String) values.get("followUpOwner"),
            day == null ? null : days.due(day),
            FollowUpOrigin.valueOf((String) values.get("followUpOrigin")));
    policy.check(draft);
    Map<String, Object> variables = new HashMap<>(values);
    variables.keySet().removeAll(KEYS);
    variables.put(FollowUpProcess.DRAFT.name(), Variables.objectValue(draft, true).create());
    return variables;
  }
}
