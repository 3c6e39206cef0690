package org.eventassurance.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eventassurance.organisation.OrganisationDirectory;
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
  static final int MOST_ACTIONS = 5;

  private static final int MOST_YEARS = 2;

  private final IncidentTasks tasks;
  private final IncidentHandling handling;
  private final OrganisationDirectory organisation;
  private final Clock clock;

  FindRootCauseForm(
      IncidentTasks tasks,
      IncidentHandling handling,
      OrganisationDirectory organisation,
      Clock clock) {
    this.tasks = tasks;
    this.handling = handling;
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (actions(submission).isEmpty() && submission.text(NO_ACTION).isEmpty()) {
      throw Problem.invalid(
          NO_ACTION, "Name at least one action, or say why nothing has to change.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    List<IncidentAction> actions = actions(submission);
    handling.explained(
        tasks.incident(submission.taskId()).id(),
        submission.text(CAUSE),
        actions,
        actions.isEmpty() ? submission.text(NO_ACTION) : null,
        submission.personId());
  }

  private List<IncidentAction> actions(Submission submission) {
    return IntStream.rangeClosed(1, MOST_ACTIONS)
        .mapToObj(number -> action("action" + number, submission))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A group that was left without a title is no action. */
  private Optional<IncidentAction> action(String group, Submission submission) {
    String title = submission.text(group + "Title");
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IncidentAction(
                title, owner(group + "Owner", submission), day(group + "DueDate", submission)));
  }

  private String owner(String field, Submission submission) {
    String owner = submission.text(field);
    if (organisation.current().departmentsOf(owner).isEmpty()) {
      throw Problem.invalid(field, "Choose somebody who belongs to a department.");
    }
    return owner;
  }

  private LocalDate day(String field, Submission submission) {
    LocalDate day = parsed(field, submission.text(field));
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
      throw Problem.invalid(
          field, "Choose a day from today on, at most %s years ahead.", MOST_YEARS);
    }
    return day;
  }

  private static LocalDate parsed(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(field, "Choose the day by which it is to be done.");
    }
  }

  @Bean
  static FormContract findRootCauseContract() {
    return new FormContract(
        FORM, Set.of(CAUSE, NO_ACTION, "action1Title", "action1Owner", "action1DueDate"));
  }
}
