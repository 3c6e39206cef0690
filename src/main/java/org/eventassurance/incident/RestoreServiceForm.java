package org.eventassurance.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The form in which SRE restores service: by a contingency plan, or by another measure; or finds
 * that it is no incident of its own (E25, B8). Severity can be raised here, not lowered.
 */
@Component
class RestoreServiceForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "restore-service";
  static final String NEXT = "restoreNext";
  static final String PLAN = "plan";
  static final String RESTORED_AT = "restoredAt";
  static final String SEVERITY = "severityNow";
  static final String OTHER = "duplicateOf";

  private static final String RESTORED = "RESTORED";
  private static final String BY_PLAN = "PLAN";
  private static final String DUPLICATE = "DUPLICATE";
  private static final String REASON = "dismissalReason";

  private final IncidentTasks tasks;
  private final Incidents incidents;
  private final IncidentHandling handling;
  private final PlanCalls calls;
  private final OfferedPlans offers;
  private final IncidentMoments moments;

  RestoreServiceForm(
      IncidentTasks tasks,
      Incidents incidents,
      IncidentHandling handling,
      PlanCalls calls,
      OfferedPlans offers,
      IncidentMoments moments) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.handling = handling;
    this.calls = calls;
    this.offers = offers;
    this.moments = moments;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Incident incident = tasks.incident(submission.taskId());
    checkSeverity(incident, submission);
    switch (submission.text(NEXT)) {
      case RESTORED -> moments.check(incident, RESTORED_AT, submission.moment(RESTORED_AT));
      case BY_PLAN -> checkPlan(incident, submission.text(PLAN));
      default -> handling.checkDismissal(incident.id(), other(submission));
    }
    checkModel(incident, submission);
    Map<String, Object> variables = new HashMap<>();
    variables.put(IncidentProcess.RESTORE_OUTCOME.name(), submission.text(NEXT));
    variables.put(IncidentProcess.RESTORED.name(), submission.is(NEXT, RESTORED));
    return variables;
  }

  private static void checkSeverity(Incident incident, Submission submission) {
    if (incident.severity().isWorseThan(severity(incident, submission))) {
      throw Problem.invalid(
          SEVERITY,
          "Here severity is only raised: quality assurance or the commander lower it, with a"
              + " reason.");
    }
  }

  private void checkPlan(Incident incident, String plan) {
    if (offers.of(incident).stream()
        .noneMatch(offer -> String.valueOf(offer.plan().id()).equals(plan))) {
      throw Problem.invalid(PLAN, "Choose one of the plans that are offered.");
    }
  }

  /** The first version of the model knows one way out of this task. */
  private static void checkModel(Incident incident, Submission submission) {
    if (incident.processInstanceId().isEmpty() && !submission.is(NEXT, RESTORED)) {
      throw Problem.invalid(
          NEXT,
          "This incident began under an earlier version of the process: complete this task when"
              + " service is restored.");
    }
  }

  @Override
  public void keep(Submission submission) {
    Incident incident = tasks.incident(submission.taskId());
    incidents.rate(
        incident.id(),
        severity(incident, submission),
        Sentence.of("It is worse than it looked."),
        submission.personId());
    switch (submission.text(NEXT)) {
      case RESTORED ->
          handling.restored(
              incident.id(),
              Measure.valueOf(submission.text("measure")),
              submission.text("measureTaken"),
              submission.personId(),
              submission.moment(RESTORED_AT));
      case BY_PLAN ->
          calls.call(incident.id(), Long.parseLong(submission.text(PLAN)), submission.personId());
      default ->
          handling.dismiss(
              incident.id(), submission.text(REASON), other(submission), submission.personId());
    }
  }

  private static Severity severity(Incident incident, Submission submission) {
    String chosen = submission.text(SEVERITY);
    return chosen.isEmpty() ? incident.severity() : Severity.valueOf(chosen);
  }

  private static Long other(Submission submission) {
    if (!submission.is(NEXT, DUPLICATE)) {
      return null;
    }
    String other = submission.text(OTHER);
    if (other.isEmpty()) {
      throw Problem.invalid(OTHER, "Choose the incident that this one is the same as.");
    }
    return Long.valueOf(other);
  }

  @Bean
  static FormContract restoreServiceContract() {
    return new FormContract(
        FORM, Set.of(NEXT, PLAN, SEVERITY, "measure", "measureTaken", RESTORED_AT, OTHER, REASON));
  }
}
