package org.eventassurance.loadtest;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Finds the tests that wait in the engine, and lets them go on. */
@Component
class WaitingTests {

  private final RuntimeService runtime;

  WaitingTests(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Whether a department is testing now, fixes or decides upon what a test found. */
  boolean isTesting(String eventCode, String department) {
    return runtime
            .createExecutionQuery()
            .processDefinitionKey(LoadTestProcess.ID)
            .processInstanceBusinessKey(eventCode)
            .variableValueEquals(LoadTestProcess.DEPARTMENT.name(), department)
            .count()
        > 0;
  }

  /** Ends a department's task of running a load test, where it waits: the results are in. */
  void goOn(String eventCode, String department) {
    waiting(eventCode, department)
        .ifPresent(
            test -> runtime.messageEventReceived(LoadTestProcess.RESULTS_DELIVERED, test.getId()));
  }

  private Optional<Execution> waiting(String eventCode, String department) {
    return runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(LoadTestProcess.RESULTS_DELIVERED)
        .processInstanceBusinessKey(eventCode)
        .list()
        .stream()
        .filter(test -> department.equals(departmentOf(test)))
        .findFirst();
  }

  private Object departmentOf(Execution test) {
    return runtime.getVariable(test.getId(), LoadTestProcess.DEPARTMENT.name());
  }
}
