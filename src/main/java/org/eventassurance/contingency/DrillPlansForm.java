package org.eventassurance.contingency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.contingency.PlanDrill.Manual;
import org.eventassurance.contingency.PlanDrill.Outcome;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** The form in which a department says which of its plans it drilled, and how that went (B7). */
@Component
class DrillPlansForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "drill-plans";
  private static final String DRILLED = "drilledPlans";
  private static final String FAILED = "failedPlans";
  private static final String DRILLED_AT = "drilledOn";
  private static final String FINDINGS = "drillFindings";

  private final ContingencyPlans plans;
  private final PlanHolders holders;
  private final PlanTexts texts;
  private final TaskService tasks;
  private final Clock clock;

  DrillPlansForm(
      ContingencyPlans plans,
      PlanHolders holders,
      PlanTexts texts,
      TaskService tasks,
      Clock clock) {
    this.plans = plans;
    this.holders = holders;
    this.texts = texts;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    List<ContingencyPlan> present = plans.of(holders.of(businessKey, department));
    return Map.of(
        "plans", texts.rows(present, language), "planOptions", texts.options(present, language));
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<String> failed = submission.texts(FAILED);
    if (!submission.texts(DRILLED).containsAll(failed)) {
      throw Problem.invalid(FAILED, "Only a plan that was drilled can have failed.");
    }
    if (!failed.isEmpty() && submission.text(FINDINGS).isEmpty()) {
      throw Problem.invalid(
          FINDINGS, "A plan did not work: say why, what is done about it, by whom and by when.");
    }
    Instant drilledAt = submission.moment(DRILLED_AT);
    if (drilledAt != null && drilledAt.isAfter(clock.instant())) {
      throw Problem.invalid(
          DRILLED_AT, "The drill must have taken place: give a time in the past.");
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    submission.texts(DRILLED).stream()
        .map(Long::valueOf)
        .map(plans::get)
        .map(plan -> drill(plan, submission))
        .forEach(plans::record);
  }

  private PlanDrill drill(ContingencyPlan plan, Submission submission) {
    boolean failed = submission.texts(FAILED).contains(String.valueOf(plan.id()));
    return new PlanDrill(
        null,
        plan.id(),
        plan.revision(),
        submission.businessKey(),
        submission.moment(DRILLED_AT, clock.instant()),
        failed ? Outcome.FAILED : Outcome.PASSED,
        submission.number("drillRecoveryMinutes"),
        submission.text(FINDINGS),
        Manual.valueOf(submission.text("manualState")),
        submission.personId());
  }
}
