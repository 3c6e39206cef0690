package org.eventassurance.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.incident.PlanCalls.StepReport;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The form in which the steps of a contingency plan are ticked off; it comes again until service is
 * restored, or the plan turns out not to help (E25).
 */
@Component
class CarryOutPlanForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "carry-out-plan";
  static final String NEXT = "planNext";
  static final String DONE = "doneSteps";
  static final String SKIPPED = "skippedSteps";
  static final String AT = "stepsAt";
  static final String TAKEN = "measureTaken";

  private static final String RESTORED = "RESTORED";
  private static final String NO_HELP = "NO_HELP";
  private static final String STEPS = "STEPS";
  private static final String WHY = "noHelpReason";

  private final IncidentTasks tasks;
  private final IncidentHandling handling;
  private final PlanCalls calls;
  private final IncidentMoments moments;

  CarryOutPlanForm(
      IncidentTasks tasks, IncidentHandling handling, PlanCalls calls, IncidentMoments moments) {
    this.tasks = tasks;
    this.handling = handling;
    this.calls = calls;
    this.moments = moments;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Incident incident = tasks.incident(submission.taskId());
    StepReport report = report(submission);
    if (submission.is(NEXT, STEPS) && report.numbers().isEmpty()) {
      throw Problem.invalid(DONE, "Tick the steps that were done or skipped since.");
    }
    calls.check(incident.id(), report);
    if (submission.is(NEXT, RESTORED)) {
      moments.check(
          incident,
          RestoreServiceForm.RESTORED_AT,
          submission.moment(RestoreServiceForm.RESTORED_AT));
    }
    return Map.of(
        IncidentProcess.PLAN_OUTCOME.name(),
        submission.text(NEXT),
        IncidentProcess.RESTORED.name(),
        submission.is(NEXT, RESTORED));
  }

  @Override
  public void keep(Submission submission) {
    long incident = tasks.incident(submission.taskId()).id();
    calls.log(incident, report(submission), submission.personId());
    switch (submission.text(NEXT)) {
      case RESTORED -> restored(incident, submission);
      case NO_HELP -> calls.end(incident, false, submission.text(WHY), submission.personId());
      default -> {
        // The plan goes on.
      }
    }
  }

  private void restored(long incident, Submission submission) {
    PlanCall call = calls.end(incident, true, "", submission.personId());
    handling.restored(
        incident,
        call.measure(),
        submission.text(TAKEN),
        submission.personId(),
        submission.moment(RestoreServiceForm.RESTORED_AT));
  }

  private static StepReport report(Submission submission) {
    return new StepReport(
        numbers(submission.texts(DONE)), numbers(submission.texts(SKIPPED)), submission.moment(AT));
  }

  private static List<Integer> numbers(List<String> texts) {
    return texts.stream().map(Integer::valueOf).toList();
  }

  @Bean
  static FormContract carryOutPlanContract() {
    return new FormContract(
        FORM, Set.of(NEXT, DONE, SKIPPED, AT, TAKEN, RestoreServiceForm.RESTORED_AT, WHY));
  }
}
