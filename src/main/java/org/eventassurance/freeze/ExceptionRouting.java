package org.eventassurance.freeze;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells the model of change exceptions who decides, and when time is over. */
@ProcessBean("exceptions")
public class ExceptionRouting {

  private final ChangeExceptions exceptions;
  private final ApproverCircle approvers;

  ExceptionRouting(ChangeExceptions exceptions, ApproverCircle approvers) {
    this.exceptions = exceptions;
    this.approvers = approvers;
  }

  /** The candidate groups of the decision; whoever requested the exception may not decide. */
  public List<String> approvers(DelegateExecution execution) {
    return approvers.groups(exception(execution));
  }

  /** When the exception that was approved is over. */
  public Date validUntil(DelegateExecution execution) {
    return Date.from(exception(execution).validUntil().orElseThrow());
  }

  /** When a decision comes too late, because the time is over that was asked for. */
  public Date wantedUntil(DelegateExecution execution) {
    return Date.from(exception(execution).wantedUntil());
  }

  /** Whether the gate has let the change through. */
  public boolean letThrough(DelegateExecution execution) {
    return exception(execution).letThroughAt().isPresent();
  }

  private ChangeException exception(DelegateExecution execution) {
    return exceptions.get(ExceptionProcess.EXCEPTION_ID.in(execution));
  }
}
