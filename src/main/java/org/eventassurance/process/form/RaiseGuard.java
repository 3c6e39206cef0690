package org.eventassurance.process.form;

import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Lets people raise from a task only the errors and escalations that are drawn at the task. Any
 * other would travel up through the event's processes until one takes it for its own: a member of a
 * department could report a phase overdue.
 */
final class RaiseGuard {

  private final EngineAccess engine;

  RaiseGuard(EngineAccess engine) {
    this.engine = engine;
  }

  /**
   * @throws BadUserRequestException if no boundary event of the task catches the error
   * @throws AuthorizationException if the caller may not work the task
   */
  void error(String taskId, String code) {
    demandCaught(
        taskId,
        "error '" + code + "'",
        event ->
            event instanceof ErrorEventDefinition definition
                && (definition.getError() == null
                    || Objects.equals(definition.getError().getErrorCode(), code)));
  }

  /**
   * @throws BadUserRequestException if no boundary event of the task catches the escalation
   * @throws AuthorizationException if the caller may not work the task
   */
  void escalation(String taskId, String code) {
    demandCaught(
        taskId,
        "escalation '" + code + "'",
        event ->
            event instanceof EscalationEventDefinition definition
                && (definition.getEscalation() == null
                    || Objects.equals(definition.getEscalation().getEscalationCode(), code)));
  }

  private void demandCaught(String taskId, String raised, Predicate<EventDefinition> catches) {
    if (engine.isOperator()) {
      return;
    }
    engine
        .run(
            context ->
                engine
                    .task(context, taskId, CommandChecker::checkTaskWork)
                    .filter(task -> !isCaught(context, task, catches)))
        .ifPresent(
            task -> {
              throw new BadUserRequestException(
                  "'%s' has no boundary event for the %s: raise only what its model draws at it."
                      .formatted(task.getName(), raised));
            });
  }

  private static boolean isCaught(
      CommandContext context, TaskEntity task, Predicate<EventDefinition> catches) {
    UserTask drawn = context.runWithoutAuthorization(task::getBpmnModelElementInstance);
    return drawn != null
        && drawn.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
            .filter(boundary -> drawn.equals(boundary.getAttachedTo()))
            .flatMap(boundary -> boundary.getEventDefinitions().stream())
            .anyMatch(catches);
  }
}
