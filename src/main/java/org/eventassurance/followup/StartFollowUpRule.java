package org.eventassurance.followup;

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
    LocalDate day = days.day("followUpDueDate", submission.text("followUpDueDate"));
    FollowUpDraft draft =
        new FollowUpDraft(
            submission.textOrNull("event"),
            submission.textOrNull("followUpTitle"),
            submission.textOrNull("followUpDescription"),
            submission.textOrNull("followUpOwner"),
            day == null ? null : days.due(day),
            FollowUpOrigin.valueOf(submission.text("followUpOrigin")),
            "");
    policy.check(draft);
    Map<String, Object> variables = new HashMap<>(submission.values());
    variables.keySet().removeAll(KEYS);
    variables.put(FollowUpProcess.DRAFT.name(), Variables.objectValue(draft, true).create());
    return variables;
  }
}
