package org.eventassurance.freeze;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Stores a request for an exception and binds its process to the event. */
@ProcessBean("recordExceptionRequest")
public class RecordExceptionRequestDelegate implements JavaDelegate {

  private final ChangeExceptions exceptions;
  private final EventBinding binding;

  RecordExceptionRequestDelegate(ChangeExceptions exceptions, EventBinding binding) {
    this.exceptions = exceptions;
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ChangeException exception = exceptions.request(ExceptionProcess.REQUEST.in(execution));
    binding.bind(execution, exception.eventCode());
    ExceptionProcess.EXCEPTION_ID.set(execution, exception.id());
  }
}
