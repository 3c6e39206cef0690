package org.eventassurance.loadtest;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models who has to test, and how a department's test came out. */
@ProcessBean("loadTest")
public class TestedDepartments {

  private final LoadTests tests;

  TestedDepartments(LoadTests tests) {
    this.tests = tests;
  }

  /** The ids of the departments that have to test and have not passed yet. */
  public List<String> departmentsToTest(DelegateExecution execution) {
    return tests.notPassed(execution.getProcessBusinessKey());
  }

  /** Whether the department of this execution has passed its newest test. */
  public boolean passed(DelegateExecution execution) {
    return tests
        .latest(execution.getProcessBusinessKey(), department(execution))
        .filter(LoadTestRun::passed)
        .isPresent();
  }

  /** Whether the department of this execution fixes and tests again. */
  public boolean repeated(DelegateExecution execution) {
    return tests.isRepeated(execution.getProcessBusinessKey(), department(execution));
  }

  /** Whether some department still has to show that its resources meet the peak. */
  public boolean toBeRepeated(DelegateExecution execution) {
    return !departmentsToTest(execution).isEmpty();
  }

  private static String department(DelegateExecution execution) {
    return LoadTestProcess.DEPARTMENT.in(execution);
  }
}
