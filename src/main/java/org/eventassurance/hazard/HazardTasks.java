package org.eventassurance.hazard;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Finds the hazard that a task is about. */
@Component
class HazardTasks {

  private final TaskService tasks;
  private final Hazards hazards;

  HazardTasks(TaskService tasks, Hazards hazards) {
    this.tasks = tasks;
    this.hazards = hazards;
  }

  Hazard hazardOf(String taskId) {
    return hazards.get((Long) tasks.getVariable(taskId, HazardProcess.HAZARD_ID.name()));
  }
}
