package org.eventassurance.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Evaluates again the due date that a model gives to one of its tasks. */
@Component
public class ModelledDueDates {

  private final ProcessEngineConfigurationImpl engine;

  ModelledDueDates(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * The date that {@code camunda:dueDate} yields now. Empty where the model gives none, or one that
   * does not move with the event: a text is a fixed date or counts from the task's creation.
   */
  public Optional<Date> evaluate(String taskId) {
    return engine.getCommandExecutorTxRequired().execute(context -> evaluate(taskId, context));
  }

  private static Optional<Date> evaluate(String taskId, CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getTaskDefinition() == null) {
      return Optional.empty();
    }
    Expression expression = task.getTaskDefinition().getDueDateExpression();
    return expression != null && expression.getValue(task.getExecution()) instanceof Date date
        ? Optional.of(date)
        : Optional.empty();
  }
}
