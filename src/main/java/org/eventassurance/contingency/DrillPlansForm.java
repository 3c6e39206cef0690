package org.eventassurance.contingency;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.contingency.PlanDrill.Manual;
import org.eventassurance.contingency.PlanDrill.Outcome;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
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
  private final PlanCoverage coverage;
  private final MajorEvents events;
  private final TaskService tasks;
  private final Clock clock;

  DrillPlansForm(
      ContingencyPlans plans,
      PlanHolders holders,
      PlanTexts texts,
      PlanCoverage coverage,
      MajorEvents events,
      TaskService tasks,
      Clock clock) {
    this.plans = plans;
    this.holders = holders;
    this.texts = texts;
    this.coverage = coverage;
    this.events = events;
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
    MajorEvent event = events.get(businessKey);
    List<ContingencyPlan> needed = coverage.toBeDrilled(businessKey, department);
    List<ContingencyPlan> present = present(businessKey, department, needed);
    Map<String, Object> facts = new HashMap<>();
    facts.put("plans", texts.rows(present, language));
    facts.put("planOptions", texts.options(present, language));
    facts.put("gaps", texts.gaps(coverage.gaps(businessKey, department), language));
    facts.put(
        "drillsCountFrom", coverage.drillsCountFrom(event).map(texts::drillsCountFrom).orElse(""));
    if (!needed.isEmpty()) {
      facts.put(DRILLED, needed.stream().map(plan -> String.valueOf(plan.id())).toList());
    }
    return facts;
  }

  /** What the department has, and what it drills for departments that don't take part. */
  private List<ContingencyPlan> present(
      String eventCode, String department, List<ContingencyPlan> needed) {
    List<ContingencyPlan> present = new ArrayList<>(plans.of(holders.of(eventCode, department)));
    Set<Long> own = present.stream().map(ContingencyPlan::id).collect(Collectors.toSet());
    needed.stream().filter(plan -> !own.contains(plan.id())).forEach(present::add);
    return present;
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
