package org.eventassurance.loadtest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Judges the test that the department of this execution has just reported. */
@ProcessBean("judgeLoadTest")
public class JudgeLoadTestDelegate implements JavaDelegate {

  private final LoadTests tests;

  JudgeLoadTestDelegate(LoadTests tests) {
    this.tests = tests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tests.judge(execution.getProcessBusinessKey(), LoadTestProcess.DEPARTMENT.in(execution));
  }
}
