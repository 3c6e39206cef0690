package org.eventassurance.freeze;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests exceptions beside the form: the same process by the same rules. */
@Service
class ExceptionRequests {

  private final ExceptionPolicy policy;
  private final ChangeExceptions exceptions;
  private final RuntimeService runtime;

  ExceptionRequests(ExceptionPolicy policy, ChangeExceptions exceptions, RuntimeService runtime) {
    this.policy = policy;
    this.exceptions = exceptions;
    this.runtime = runtime;
  }

  /**
   * Starts the process of an exception.
   *
   * @throws org.eventassurance.problem.Problem 400 naming what to mend
   */
  @Transactional
  ChangeException start(ExceptionRequest request) {
    policy.terms(request);
    VariableMap variables =
        Variables.putValueTyped(
                ExceptionProcess.REQUEST.name(), Variables.objectValue(request, true).create())
            .putValue(ExceptionProcess.REQUESTED_BY.name(), request.requestedBy());
    VariableMap begun =
        runtime
            .createProcessInstanceByKey(ExceptionProcess.ID)
            .setVariables(variables)
            .executeWithVariablesInReturn()
            .getVariables();
    return exceptions.get(begun.getValue(ExceptionProcess.EXCEPTION_ID.name(), Long.class));
  }
}
