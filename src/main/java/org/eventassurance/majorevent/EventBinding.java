package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Binds a process that somebody started on its own to the event that it is about. */
@Component
public class EventBinding {

  private final MajorEvents events;

  EventBinding(MajorEvents events) {
    this.events = events;
  }

  /**
   * Gives the instance the event's code as its business key, and the variables that every process
   * of an event has.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public void bind(DelegateExecution execution, String eventCode) {
    MajorEvent event = events.get(eventCode);
    execution.setProcessBusinessKey(event.code());
    EventAssuranceProcess.EVENT_NAME.set(execution, event.name());
    EventAssuranceProcess.EVENT_KIND.set(execution, event.kind().name());
    event.level().ifPresent(level -> EventAssuranceProcess.LEVEL.set(execution, level.name()));
    EventAssuranceProcess.PHASE.set(execution, processId(execution));
  }

  private static String processId(DelegateExecution execution) {
    return execution
        .getProcessEngineServices()
        .getRepositoryService()
        .getProcessDefinition(execution.getProcessDefinitionId())
        .getKey();
  }
}
