package org.eventassurance.followup;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Knows which follow-up a task is about. */
@Component
class FollowUpTasks {

  private final TaskService tasks;
  private final FollowUps followUps;

  FollowUpTasks(TaskService tasks, FollowUps followUps) {
    this.tasks = tasks;
    this.followUps = followUps;
  }

  FollowUp followUpOf(String taskId) {
    return followUps.get(idOf(taskId));
  }

  long idOf(String taskId) {
    return (Long) tasks.getVariable(taskId, FollowUpProcess.FOLLOW_UP.name());
  }
}
