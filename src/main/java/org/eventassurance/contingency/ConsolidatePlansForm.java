package org.eventassurance.contingency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.contingency.PlanConsolidation.Answer;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which a department brings its plans together: it shows those that it has, and files
 * new or revised ones (E17).
 */
@Component
class ConsolidatePlansForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "consolidate-plans";
  private static final int PLANS_IN_FORM = 5;
  private static final String ANSWER = "planAnswer";

  private final ContingencyPlans plans;
  private final PlanHolders holders;
  private final PlanTexts texts;
  private final PlanCoverage coverage;
  private final TaskService tasks;
  private final Clock clock;

  ConsolidatePlansForm(
      ContingencyPlans plans,
      PlanHolders holders,
      PlanTexts texts,
      PlanCoverage coverage,
      TaskService tasks,
      Clock clock) {
    this.plans = plans;
    this.holders = holders;
    this.texts = texts;
    this.coverage = coverage;
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
    List<SystemCoverage> gaps = coverage.gaps(businessKey, department);
    Map<String, Object> facts = new HashMap<>();
    facts.put("plans", texts.rows(present, language));
    facts.put("planCount", present.size());
    facts.put("gaps", texts.gaps(gaps, language));
    facts.putAll(proposals(gaps, language));
    return facts;
  }

  /** Fills in a plan for each system that has none, as far as the form has room. */
  private Map<String, Object> proposals(List<SystemCoverage> gaps, Locale language) {
    Map<String, Object> proposals = new HashMap<>();
    gaps.stream()
        .filter(gap -> gap.plans() == 0)
        .limit(PLANS_IN_FORM)
        .forEach(
            gap -> {
              int i = proposals.size() / 2 + 1;
              proposals.put(field(i, "System"), gap.systemId());
              proposals.put(field(i, "Name"), texts.proposedName(gap.systemId(), language));
            });
    if (!proposals.isEmpty()) {
      proposals.put("planNumber", String.valueOf(proposals.size() / 2));
    }
    return proposals;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (answer(submission) == Answer.ENOUGH) {
      checkThereArePlans(submission);
    } else {
      checkNames(drafts(submission));
      checkFiler(submission);
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    String filer = holders.filer(submission.department(), submission.personId());
    if (answer(submission) == Answer.FILED) {
      drafts(submission)
          .forEach(
              draft -> plans.file(filer, draft, submission.businessKey(), submission.personId()));
    }
    plans.record(
        new PlanConsolidation(
            null,
            submission.businessKey(),
            submission.department(),
            submission.personId(),
            clock.instant(),
            answer(submission),
            submission.text("planLocation"),
            submission.text("planGaps")));
  }

  private void checkThereArePlans(Submission submission) {
    if (plans.of(holders.of(submission.businessKey(), submission.department())).isEmpty()) {
      throw Problem.invalid(
          ANSWER, "There is no contingency plan yet that could be enough: file at least one.");
    }
  }

  private void checkFiler(Submission submission) {
    if (holders.filer(submission.department(), submission.personId()).isEmpty()) {
      throw Problem.invalid(
          ANSWER, "A plan belongs to a department, and you are in none: let a member file it.");
    }
  }

  private static void checkNames(List<PlanDraft> drafts) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (!names.add(drafts.get(i).name())) {
        throw Problem.invalid(
            field(i + 1, "Name"), "Two plans bear this name: give each a name of its own.");
      }
    }
  }

  private static Answer answer(Submission submission) {
    return Answer.valueOf(submission.text(ANSWER));
  }

  /** The groups of the form that were filled in; a hidden one has no values. */
  private static List<PlanDraft> drafts(Submission submission) {
    List<PlanDraft> drafts = new ArrayList<>();
    for (int i = 1; i <= PLANS_IN_FORM; i++) {
      if (!submission.text(field(i, "Name")).isEmpty()) {
        drafts.add(draft(submission, i));
      }
    }
    return drafts;
  }

  private static PlanDraft draft(Submission submission, int i) {
    return new PlanDraft(
        submission.text(field(i, "Name")),
        PlanKind.valueOf(submission.text(field(i, "Kind"))),
        submission.textOrNull(field(i, "System")),
        submission.text(field(i, "CallWhen")),
        submission.text(field(i, "Steps")),
        submission.text(field(i, "Owner")),
        submission.textOrNull(field(i, "Rights")),
        submission.text(field(i, "Effect")),
        submission.number(field(i, "Minutes")),
        false);
  }

  private static String field(int plan, String name) {
    return "plan" + plan + name;
  }
}
