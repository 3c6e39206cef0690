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

  /** Whether tools have delivered the results of all scenarios of the department already. */
  public boolean delivered(DelegateExecution execution) {
    return tests.isComplete(execution.getProcessBusinessKey(), department(execution));
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
    return tests
        .latestFix(execution.getProcessBusinessKey(), department(execution))
        .filter(LoadTestFix::testAgain)
        .isPresent();
  }

  /** Whether the department of this execution has asked for a waiver that is not decided yet. */
  public boolean waiverAsked(DelegateExecution execution) {
    return tests
        .askedWaiver(execution.getProcessBusinessKey(), department(execution))
        .filter(waiver -> !waiver.isDecided())
        .isPresent();
  }

  /** Whether the failed test of the department of this execution is waived. */
  public boolean waived(DelegateExecution execution) {
    return tests.waiver(execution.getProcessBusinessKey(), department(execution)).isPresent();
  }

  /** Whether some department still has to show that its resources meet the peak. */
  public boolean toBeRepeated(DelegateExecution execution) {
    return !departmentsToTest(execution).isEmpty();
  }

  private static String department(DelegateExecution execution) {
    return LoadTestProcess.DEPARTMENT.in(execution);
  }
}
