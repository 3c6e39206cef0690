package org.eventassurance.majorevent;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Says which phase a task belongs to: its process's, or that of the phase that called it. */
@Component
public class TaskPhases {

  private final RepositoryService repository;
  private final TaskService tasks;

  TaskPhases(RepositoryService repository, TaskService tasks) {
    this.repository = repository;
    this.tasks = tasks;
  }

  /** The phase of a task that has just come; empty for a standalone task. */
  public String of(DelegateTask task) {
    return task.getProcessDefinitionId() == null
        ? ""
        : phase(
            task.getProcessDefinitionId(), task.getVariable(EventAssuranceProcess.PHASE.name()));
  }

  /** The phase of an open task; empty for a standalone task. */
  public String of(Task task) {
    return task.getProcessDefinitionId() == null
        ? ""
        : phase(
            task.getProcessDefinitionId(),
            tasks.getVariable(task.getId(), EventAssuranceProcess.PHASE.name()));
  }

  private String phase(String processDefinitionId, Object called) {
    String processId = repository.getProcessDefinition(processDefinitionId).getKey();
    if (processId.equals(EventAssuranceProcess.ID)) {
      return Phase.REGISTRATION.id();
    }
    return called instanceof String id ? id : processId;
  }
}
