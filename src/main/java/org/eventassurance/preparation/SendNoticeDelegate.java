package org.eventassurance.preparation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Sends the assurance notice to the departments (B3). */
@ProcessBean("sendNotice")
public class SendNoticeDelegate implements JavaDelegate {

  private final Notices notices;

  SendNoticeDelegate(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.send(execution.getProcessBusinessKey());
  }
}
