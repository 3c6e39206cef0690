package org.eventassurance.alignment;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models who mends what kept the leadership from deciding to go live. */
@ProcessBean("planReview")
public class MendingDepartments {

  private final PlanReviews reviews;

  MendingDepartments(PlanReviews reviews) {
    this.reviews = reviews;
  }

  /**
   * The ids of the departments that did not sign or have not passed their load test; of all that
   * take part, where there is no such department.
   */
  public List<String> departmentsToMend(DelegateExecution execution) {
    return reviews.departmentsToMend(execution.getProcessBusinessKey());
  }
}
