package org.eventassurance.review;

import java.util.List;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Says in words what departments answered about their contingency plans (E30). */
@Component
public class PlanAnswers {

  private final ReviewedPlans reviews;
  private final ContingencyPlans plans;

  PlanAnswers(ReviewedPlans reviews, ContingencyPlans plans) {
    this.reviews = reviews;
    this.plans = plans;
  }

  /**
   * What a department said of each of its plans after an event; a plan that is gone is left out.
   */
  public List<Sentence> of(String eventCode, String department) {
    return reviews.of(eventCode).stream()
        .filter(review -> review.department().equals(department))
        .filter(review -> review.revision().isPresent())
        .map(this::said)
        .toList();
  }

  /** The department's plans that have a new version since the event began, by their names. */
  List<Sentence> changed(String eventCode, String department) {
    return reviews.of(eventCode).stream()
        .filter(review -> review.department().equals(department))
        .filter(ReviewedPlan::isChanged)
        .map(review -> Sentence.of("%s", plans.get(review.planId()).name()))
        .toList();
  }

  private Sentence said(ReviewedPlan review) {
    String name = plans.get(review.planId()).name();
    String note = review.note().orElse("");
    return review.answer().filter(ReviewedPlan.Answer.NO_CHANGE::equals).isPresent()
        ? Sentence.of("%s: no change. %s", name, note)
        : Sentence.of("%s: version %s. %s", name, review.revision().orElseThrow(), note);
  }
}
