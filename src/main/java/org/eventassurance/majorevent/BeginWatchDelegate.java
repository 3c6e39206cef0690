package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** The event goes live: from now on it is watched. */
@ProcessBean("beginWatch")
public class BeginWatchDelegate implements JavaDelegate {

  private final MajorEvents events;

  BeginWatchDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.beginWatch(execution.getProcessBusinessKey());
  }
}
