package org.eventassurance.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Looks which contingency plans a department has yet to review, and says how many (E30). */
@ProcessBean("askAboutPlans")
public class AskAboutPlansDelegate implements JavaDelegate {

  private final ReviewedPlans reviews;

  AskAboutPlansDelegate(ReviewedPlans reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int open =
        reviews.ask(
            execution.getProcessBusinessKey(), DepartmentReviewProcess.DEPARTMENT.in(execution));
    DepartmentReviewProcess.PLANS_TO_REVIEW.set(execution, open);
  }
}
