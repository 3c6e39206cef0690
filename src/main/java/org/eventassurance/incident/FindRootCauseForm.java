package org.eventassurance.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.followup.ActionGroups;
import org.eventassurance.followup.PlannedAction;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The form in which the affected department explains an incident, and names what has to change: at
 * least one action with its owner and day, or why nothing has to (E26).
 */
@Component
class FindRootCauseForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "find-root-cause";
  static final String CAUSE = "rootCause";
  static final String NO_ACTION = "noActionReason";

  private final IncidentTasks tasks;
  private final IncidentHandling handling;
  private final ActionGroups actions;

  FindRootCauseForm(IncidentTasks tasks, IncidentHandling handling, ActionGroups actions) {
    this.tasks = tasks;
    this.handling = handling;
    this.actions = actions;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (actions.read(submission).isEmpty() && submission.text(NO_ACTION).isEmpty()) {
      throw Problem.invalid(
          NO_ACTION, "Name at least one action, or say why nothing has to change.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    List<PlannedAction> planned = actions.read(submission);
    handling.explained(
        tasks.incident(submission.taskId()).id(),
        submission.text(CAUSE),
        planned,
        planned.isEmpty() ? submission.text(NO_ACTION) : null,
        submission.personId());
  }

  @Bean
  static FormContract findRootCauseContract() {
    return new FormContract(
        FORM,
        Stream.concat(Stream.of(CAUSE, NO_ACTION), ActionGroups.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
