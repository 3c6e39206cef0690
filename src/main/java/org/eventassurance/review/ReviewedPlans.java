package org.eventassurance.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanDraft;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.review.ReviewedPlan.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks each department that reviews an event what becomes of each of its contingency plans: a new
 * version, or none with a reason (E30).
 */
@Service
@Transactional
public class ReviewedPlans {

  /** How many plans one form asks about. */
  static final int PER_ROUND = 5;

  private final ReviewedPlanRepository reviews;
  private final ContingencyPlans plans;
  private final MajorEvents events;
  private final Clock clock;

  ReviewedPlans(
      ReviewedPlanRepository reviews, ContingencyPlans plans, MajorEvents events, Clock clock) {
    this.reviews = reviews;
    this.plans = plans;
    this.events = events;
    this.clock = clock;
  }

  /** What departments said of their plans after an event, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<ReviewedPlan> of(String eventCode) {
    return reviews.findByEventCodeOrderById(eventCode).stream()
        .filter(review -> review.answer().isPresent())
        .toList();
  }

  /**
   * Brings the questions to a department into step with the plans that it has now: new ones are
   * asked about too, and what is gone no longer is.
   *
   * @return how many it has yet to answer
   */
  int ask(String eventCode, String department) {
    Map<Long, ContingencyPlan> present =
        plans.of(List.of(department)).stream()
            .collect(
                Collectors.toMap(
                    ContingencyPlan::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Map<Long, ReviewedPlan> asked =
        reviews.findByEventCodeAndDepartmentOrderById(eventCode, department).stream()
            .collect(Collectors.toMap(ReviewedPlan::planId, Function.identity()));
    present.values().stream()
        .filter(plan -> !asked.containsKey(plan.id()))
        .map(plan -> ReviewedPlan.asked(eventCode, department, plan.id(), plan.revision()))
        .forEach(reviews::save);
    asked.values().stream().filter(ReviewedPlan::isOpen).forEach(open -> renew(open, present));
    return open(eventCode, department).size();
  }

  private void renew(ReviewedPlan open, Map<Long, ContingencyPlan> present) {
    ContingencyPlan plan = present.get(open.planId());
    if (plan == null) {
      open.drop(clock.instant());
    } else {
      open.askAbout(plan.revision());
    }
    reviews.save(open);
  }

  /** What the department is asked next; the same as long as nobody answers or asks anew. */
  @Transactional(readOnly = true)
  List<ReviewedPlan> round(String eventCode, String department) {
    return open(eventCode, department).stream().limit(PER_ROUND).toList();
  }

  /** What the department has yet to answer. */
  @Transactional(readOnly = true)
  List<ReviewedPlan> open(String eventCode, String department) {
    return reviews.findByEventCodeAndDepartmentOrderById(eventCode, department).stream()
        .filter(ReviewedPlan::isOpen)
        .toList();
  }

  /** The plan that the department is asked about. */
  @Transactional(readOnly = true)
  ContingencyPlan plan(ReviewedPlan review) {
    return plans.get(review.planId());
  }

  /** Whether there is nothing left to ask: it is retired, or another department's. */
  @Transactional(readOnly = true)
  boolean isGone(ReviewedPlan review) {
    ContingencyPlan plan = plan(review);
    return plan.retired() || !plan.department().equals(review.department());
  }

  /** Whether somebody has written the version that holds now since the event began. */
  @Transactional(readOnly = true)
  boolean isChangedSinceTheEvent(ReviewedPlan review) {
    return !plan(review).revisedAt().isBefore(events.get(review.eventCode()).window().begins());
  }

  /**
   * Keeps an answer.
   *
   * @param note why nothing has to change, or what is new
   */
  void answer(ReviewedPlan review, Answer answer, String note, String by) {
    if (answer == Answer.GONE) {
      review.drop(clock.instant());
    } else {
      review.answer(answer, plan(review).revision(), note, by, clock.instant());
    }
    reviews.save(review);
  }

  /** Writes a plan's next version. */
  void revise(ReviewedPlan review, PlanDraft draft, String by) {
    plans.file(review.department(), draft, review.eventCode(), by);
  }

  /**
   * Passes a version that really is a new one.
   *
   * @throws Problem 400 if it says nothing new, or somebody has written another version meanwhile
   */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  void checkNew(ReviewedPlan review, PlanDraft draft, String field) {
    ContingencyPlan plan = plan(review);
    if (plan.revision() != review.askedRevision()) {
      throw Problem.invalid(
          field,
          "Somebody has written version %s of this plan meanwhile: look at it in the plan library,"
              + " and choose that it has a new version already.",
          plan.revision());
    }
    if (plan.says(draft)) {
      throw Problem.invalid(
          field,
          "This is what the plan says already: change something, or say why nothing has to"
              + " change.");
    }
  }

  /**
   * Passes a plan of which somebody has written a new version since the event began.
   *
   * @throws Problem 400 if nobody has
   */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  void checkChanged(ReviewedPlan review, String field) {
    if (!isChangedSinceTheEvent(review)) {
      throw Problem.invalid(
          field,
          "Nobody has written a new version of this plan since the event began: write it here, or"
              + " say why nothing has to change.");
    }
  }
}
