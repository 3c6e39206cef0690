package org.eventassurance.loadtest;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Finds the tests that wait in the engine, and lets them go on. */
@Component
class WaitingTests {

  private final RuntimeService runtime;
  private final TaskService tasks;

  WaitingTests(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Whether a department has a task of its test now: it runs it, or fixes what it found. */
  boolean isTesting(String eventCode, String department) {
    return tasks
        .createTaskQuery()
        .processDefinitionKey(LoadTestProcess.ID)
        .processInstanceBusinessKey(eventCode)
        .list()
        .stream()
        .anyMatch(task -> department.equals(departmentOf(task.getExecutionId())));
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
        .filter(test -> department.equals(departmentOf(test.getId())))
        .findFirst();
  }

  private Object departmentOf(String executionId) {
    return runtime.getVariable(executionId, LoadTestProcess.DEPARTMENT.name());
  }
}
