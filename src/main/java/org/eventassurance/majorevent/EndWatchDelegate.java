package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** The watch is closed: the event is over, its presale included (E1). */
@ProcessBean("endWatch")
public class EndWatchDelegate implements JavaDelegate {

  private final MajorEvents events;

  EndWatchDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.endWatch(execution.getProcessBusinessKey());
  }
}
