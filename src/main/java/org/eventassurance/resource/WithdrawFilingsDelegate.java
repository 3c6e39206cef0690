package org.eventassurance.resource;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Ends the filings of an event that are still under way: nothing more is delivered for it. */
@ProcessBean("withdrawFilings")
public class WithdrawFilingsDelegate implements JavaDelegate {

  private final FiledResources resources;

  WithdrawFilingsDelegate(FiledResources resources) {
    this.resources = resources;
  }

  @Override
  public void execute(DelegateExecution execution) {
    resources.withdraw(execution.getProcessBusinessKey());
  }
}
