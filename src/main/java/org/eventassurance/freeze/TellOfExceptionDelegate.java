package org.eventassurance.freeze;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Tells whom it concerns that an exception is wanted, decided or over. */
@ProcessBean("tellOfException")
public class TellOfExceptionDelegate implements JavaDelegate {

  private final ExceptionAnnouncement announcement;

  TellOfExceptionDelegate(ExceptionAnnouncement announcement) {
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcement.announce(ExceptionProcess.EXCEPTION_ID.in(execution));
  }
}
