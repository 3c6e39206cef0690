package org.eventassurance.majorevent;

import java.util.HashMap;
import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** An overridden level needs a reason, and who confirmed it is remembered (B3). */
@Component
class ConfirmLevelRule implements SubmissionRule {

  static final String FORM = "confirm-level";

  private final MajorEvents events;

  ConfirmLevelRule(MajorEvents events) {
    this.events = events;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Map<String, Object> values = new HashMap<>(submission.values());
    MajorEvent event = events.get(submission.businessKey());
    String level = submission.text(EventAssuranceProcess.CONFIRMED_LEVEL.name());
    String reason = submission.text(EventAssuranceProcess.LEVEL_OVERRIDE_REASON.name());
    if (!isProposed(event, level) && reason.isEmpty()) {
      throw Problem.invalid(
          EventAssuranceProcess.LEVEL_OVERRIDE_REASON.name(),
          "The level differs from the proposal: give the reason.");
    }
    values.put(EventAssuranceProcess.LEVEL_CONFIRMED_BY.name(), submission.personId());
    return values;
  }

  private static boolean isProposed(MajorEvent event, String level) {
    return event.level().filter(proposed -> proposed.name().equals(level)).isPresent();
  }
}
