package org.eventassurance.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Knows how often the step that a process is at will still be tried. */
@Component
public class JobTries {

  private final ManagementService management;

  JobTries(ManagementService management) {
    this.management = management;
  }

  /**
   * Whether this is the last try of the step: after it a failure would wait for a person. So it is
   * for a step that is no job of its own, because nobody tries that again.
   */
  public boolean isLast(DelegateExecution execution) {
    return management
        .createJobQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .activityId(execution.getCurrentActivityId())
        .withRetriesLeft()
        .list()
        .stream()
        .noneMatch(job -> job.getRetries() > 1);
  }
}
