package org.eventassurance.freeze;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Tells which exception a task is about. */
@Component
class ExceptionTasks {

  private final ChangeExceptions exceptions;
  private final TaskService tasks;

  ExceptionTasks(ChangeExceptions exceptions, TaskService tasks) {
    this.exceptions = exceptions;
    this.tasks = tasks;
  }

  ChangeException exception(String taskId) {
    return exceptions.get((Long) tasks.getVariable(taskId, ExceptionProcess.EXCEPTION_ID.name()));
  }
}
