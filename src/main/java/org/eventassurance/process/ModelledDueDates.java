package org.eventassurance.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
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
   * The date that {@code camunda:dueDate} yields now; a text is a date or counts from the task's
   * creation. Empty where the model gives none.
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
    Object given = expression == null ? null : expression.getValue(task.getExecution());
    return given instanceof String text
        ? Optional.of(resolve(text, task.getCreateTime(), context))
        : Optional.ofNullable((Date) given);
  }

  private static Date resolve(String text, Date created, CommandContext context) {
    return context
        .getProcessEngineConfiguration()
        .getBusinessCalendarManager()
        .getBusinessCalendar(DueDateBusinessCalendar.NAME)
        .resolveDuedate(text, created);
  }
}
