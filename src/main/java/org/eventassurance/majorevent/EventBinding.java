package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Binds a process that is started on its own to the event that it is about. */
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
    execution.setVariables(variables(event, processId(execution)));
  }

  /**
   * The variables that every process of an event has, for a process that is started for it.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public VariableMap variables(String eventCode, String processId) {
    return variables(events.get(eventCode), processId);
  }

  private static VariableMap variables(MajorEvent event, String processId) {
    VariableMap variables =
        Variables.putValue(EventAssuranceProcess.EVENT_NAME.name(), event.name())
            .putValue(EventAssuranceProcess.EVENT_KIND.name(), event.kind().name())
            .putValue(EventAssuranceProcess.PHASE.name(), processId);
    event
        .level()
        .ifPresent(level -> variables.put(EventAssuranceProcess.LEVEL.name(), level.name()));
    return variables;
  }

  private static String processId(DelegateExecution execution) {
    return execution
        .getProcessEngineServices()
        .getRepositoryService()
        .getProcessDefinition(execution.getProcessDefinitionId())
        .getKey();
  }
}
