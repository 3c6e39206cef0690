package org.eventassurance.alignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Computes what is proposed to the leadership, from all that is known by now. */
@ProcessBean("proposeGoDecision")
public class ProposeGoDecisionDelegate implements JavaDelegate {

  private final GoNoGo goNoGo;

  ProposeGoDecisionDelegate(GoNoGo goNoGo) {
    this.goNoGo = goNoGo;
  }

  @Override
  public void execute(DelegateExecution execution) {
    goNoGo.propose(execution.getProcessBusinessKey());
  }
}
