package org.eventassurance.incident;

import java.util.Map;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The form in which quality assurance or the quality committee accepts cause and actions, or sends
 * them back; nobody reviews what they found themselves (E26).
 */
@Component
class ReviewRootCauseForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "review-root-cause";

  private static final String ACCEPTED = "accepted";
  private static final String MISSING = "causeMissing";

  private final IncidentTasks tasks;
  private final IncidentHandling handling;

  ReviewRootCauseForm(IncidentTasks tasks, IncidentHandling handling) {
    this.tasks = tasks;
    this.handling = handling;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    String verdict = IncidentProcess.CAUSE_VERDICT.name();
    if (accepts(submission)
        && tasks
            .incident(submission.taskId())
            .causeFoundBy()
            .filter(submission.personId()::equals)
            .isPresent()) {
      throw Problem.invalid(verdict, "You found this cause yourself: let a colleague review it.");
    }
    return Map.of(verdict, submission.text(verdict));
  }

  @Override
  public void keep(Submission submission) {
    long incident = tasks.incident(submission.taskId()).id();
    if (accepts(submission)) {
      handling.causeAccepted(incident, submission.personId());
    } else {
      handling.causeSentBack(incident, submission.text(MISSING), submission.personId());
    }
  }

  private static boolean accepts(Submission submission) {
    return submission.is(IncidentProcess.CAUSE_VERDICT.name(), ACCEPTED);
  }

  @Bean
  static FormContract reviewRootCauseContract() {
    return new FormContract(FORM, Set.of(IncidentProcess.CAUSE_VERDICT.name(), MISSING));
  }
}
