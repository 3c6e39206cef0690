package org.eventassurance.incident;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Tells which incident a task is about. */
@Component
class IncidentTasks {

  private final Incidents incidents;
  private final TaskService tasks;

  IncidentTasks(Incidents incidents, TaskService tasks) {
    this.incidents = incidents;
    this.tasks = tasks;
  }

  Incident incident(String taskId) {
    return incidents.get((Long) tasks.getVariable(taskId, IncidentProcess.INCIDENT_ID.name()));
  }
}
