package org.eventassurance.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.PlanDraft;
import org.eventassurance.contingency.PlanTexts;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.review.ReviewedPlan.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The form in which a department says of some of its contingency plans, each in a group of its own,
 * what becomes of it after an event (E30).
 */
@Component
class ReviewPlansForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "review-contingency-plans";

  private static final String ANSWER = "Answer";
  private static final String NOTE = "Note";
  private static final String CALL_WHEN = "CallWhen";
  private static final String STEPS = "Steps";
  private static final String RIGHTS = "Rights";
  private static final String MINUTES = "Minutes";
  private static final String EFFECT = "Effect";

  private final ReviewedPlans reviews;
  private final PlanUses uses;
  private final PlanTexts texts;
  private final TaskService tasks;

  ReviewPlansForm(ReviewedPlans reviews, PlanUses uses, PlanTexts texts, TaskService tasks) {
    this.reviews = reviews;
    this.uses = uses;
    this.texts = texts;
    this.tasks = tasks;
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
    String department =
        (String) tasks.getVariable(task.getId(), DepartmentReviewProcess.DEPARTMENT.name());
    List<ReviewedPlan> round = reviews.round(businessKey, department);
    Map<String, Object> facts = new HashMap<>();
    facts.put("plansAsked", round.size());
    for (int number = 1; number <= ReviewedPlans.PER_ROUND; number++) {
      facts.putAll(
          number <= round.size()
              ? facts(number, round.get(number - 1), language)
              : Map.of("plan" + number, Map.of("gone", true)));
    }
    return facts;
  }

  private Map<String, Object> facts(int number, ReviewedPlan review, Locale language) {
    ContingencyPlan plan = reviews.plan(review);
    boolean changed = reviews.isChangedSinceTheEvent(review);
    Map<String, Object> row = texts.rows(List.of(plan), language).get(0);
    Map<String, Object> shown = new HashMap<>();
    shown.put("name", plan.name());
    shown.put(
        "about",
        Stream.of("kind", "system", "revision", "lastDrill")
            .map(row::get)
            .map(String::valueOf)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
    shown.put("gone", reviews.isGone(review));
    shown.put("used", uses.of(review.eventCode(), plan, language));
    Map<String, Object> facts = new HashMap<>();
    facts.put("plan" + number, shown);
    if (changed) {
      facts.put(field(number, ANSWER), Answer.CHANGED_BEFORE.name());
    }
    facts.put(field(number, CALL_WHEN), plan.callWhen());
    facts.put(field(number, STEPS), plan.steps());
    facts.put(field(number, RIGHTS), plan.rights());
    facts.put(field(number, MINUTES), plan.minutes());
    facts.put(field(number, EFFECT), plan.expectedEffect());
    return facts;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<ReviewedPlan> round = round(submission);
    for (int number = 1; number <= round.size(); number++) {
      if (!reviews.isGone(round.get(number - 1))) {
        check(number, round.get(number - 1), submission);
      }
    }
    return Map.of();
  }

  private void check(int number, ReviewedPlan review, Submission submission) {
    String field = field(number, ANSWER);
    switch (answer(number, submission)) {
      case CHANGED -> reviews.checkNew(review, draft(number, review, submission), field);
      case CHANGED_BEFORE -> reviews.checkChanged(review, field);
      default -> {}
    }
  }

  @Override
  public void keep(Submission submission) {
    List<ReviewedPlan> round = round(submission);
    for (int number = 1; number <= round.size(); number++) {
      keep(number, round.get(number - 1), submission);
    }
  }

  private void keep(int number, ReviewedPlan review, Submission submission) {
    Answer answer = reviews.isGone(review) ? Answer.GONE : answer(number, submission);
    if (answer == Answer.CHANGED) {
      reviews.checkNew(review, draft(number, review, submission), field(number, ANSWER));
      reviews.revise(review, draft(number, review, submission), submission.personId());
    }
    reviews.answer(review, answer, submission.text(field(number, NOTE)), submission.personId());
  }

  private List<ReviewedPlan> round(Submission submission) {
    return reviews.round(submission.businessKey(), submission.department());
  }

  private static Answer answer(int number, Submission submission) {
    String field = field(number, ANSWER);
    String answer = submission.text(field);
    if (answer.isEmpty()) {
      throw Problem.invalid(field, "Say what becomes of this plan.");
    }
    return Answer.valueOf(answer);
  }

  /** The plan's next version, which keeps its name, its system, its kind and its owner. */
  private PlanDraft draft(int number, ReviewedPlan review, Submission submission) {
    PlanDraft present = reviews.plan(review).content();
    return new PlanDraft(
        present.name(),
        present.kind(),
        present.systemId(),
        submission.text(field(number, CALL_WHEN)),
        submission.text(field(number, STEPS)),
        present.owner(),
        submission.text(field(number, RIGHTS)),
        submission.text(field(number, EFFECT)),
        submission.number(field(number, MINUTES)),
        false);
  }

  private static String field(int plan, String name) {
    return "plan" + plan + name;
  }

  @Bean
  static FormContract reviewContingencyPlansContract() {
    return new FormContract(
        FORM,
        IntStream.rangeClosed(1, ReviewedPlans.PER_ROUND)
            .boxed()
            .flatMap(
                number ->
                    Stream.of(ANSWER, NOTE, CALL_WHEN, STEPS, RIGHTS, EFFECT, MINUTES)
                        .map(name -> field(number, name)))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
