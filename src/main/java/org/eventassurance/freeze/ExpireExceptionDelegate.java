package org.eventassurance.freeze;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Notes that an exception has run out. */
@ProcessBean("expireException")
public class ExpireExceptionDelegate implements JavaDelegate {

  private final ChangeExceptions exceptions;

  ExpireExceptionDelegate(ChangeExceptions exceptions) {
    this.exceptions = exceptions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    exceptions.expire(ExceptionProcess.EXCEPTION_ID.in(execution));
  }
}
