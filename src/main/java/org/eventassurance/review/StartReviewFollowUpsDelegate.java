package org.eventassurance.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Starts a follow-up for each action of a department's review (E26, E30). */
@ProcessBean("startReviewFollowUps")
public class StartReviewFollowUpsDelegate implements JavaDelegate {

  private final DepartmentReviews reviews;

  StartReviewFollowUpsDelegate(DepartmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.startFollowUps(
        execution.getProcessBusinessKey(), DepartmentReviewProcess.DEPARTMENT.in(execution));
  }
}
