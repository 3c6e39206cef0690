package org.eventassurance.alignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Takes over into the next round what was not rejected in the last one. */
@ProcessBean("carryOverReviews")
public class CarryOverReviewsDelegate implements JavaDelegate {

  private final Mending mending;

  CarryOverReviewsDelegate(Mending mending) {
    this.mending = mending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mending.carryOver(execution.getProcessBusinessKey());
  }
}
