package org.eventassurance.alignment;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;

/** Tells models what of a review is still to be done, and who mends what was rejected. */
@ProcessBean("planReview")
public class ReviewRouting {

  private final PlanReviews reviews;
  private final Mending mending;
  private final MajorEvents events;

  ReviewRouting(PlanReviews reviews, Mending mending, MajorEvents events) {
    this.reviews = reviews;
    this.mending = mending;
    this.events = events;
  }

  /**
   * The ids of the departments that did not sign, have not passed their load test or owe something
   * that is red; of all that take part, where there is no such department.
   */
  public List<String> departmentsToMend(DelegateExecution execution) {
    return mending.departments(execution.getProcessBusinessKey());
  }

  /** The ids of the departments that take part and have not signed off in this round yet. */
  public List<String> departmentsToSign(DelegateExecution execution) {
    String eventCode = execution.getProcessBusinessKey();
    ReviewRound round = reviews.current(eventCode);
    return events.get(eventCode).departments().stream()
        .filter(department -> round.signOffOf(department).isEmpty())
        .toList();
  }

  /** The id of the person in command of the event; nobody's until the leadership appoints one. */
  public String commander(DelegateExecution execution) {
    return events.get(execution.getProcessBusinessKey()).commander().orElse("");
  }

  /** Whether this round has no risk review yet. */
  public boolean risksToReview(DelegateExecution execution) {
    return reviews.current(execution.getProcessBusinessKey()).riskReview().isEmpty();
  }

  /** Whether the departments are not aligned in this round yet. */
  public boolean departmentsToAlign(DelegateExecution execution) {
    return reviews.current(execution.getProcessBusinessKey()).alignment().isEmpty();
  }
}
