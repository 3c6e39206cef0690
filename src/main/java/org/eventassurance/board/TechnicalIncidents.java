package org.eventassurance.board;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Reads from the engine what got stuck, event by event. */
@Component
class TechnicalIncidents {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Clock clock;

  TechnicalIncidents(RuntimeService runtime, RepositoryService repository, Clock clock) {
    this.runtime = runtime;
    this.repository = repository;
    this.clock = clock;
  }

  /** The open incidents of each event that has any, by its code; the oldest first. */
  Map<String, List<TechnicalIncident>> byEvent() {
    return causesByEvent().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                causes -> causes.getValue().stream().map(this::described).toList()));
  }

  /** The open incidents of one event, those of called processes included; the oldest first. */
  List<TechnicalIncident> of(String eventCode) {
    return causesByEvent().getOrDefault(eventCode, List.of()).stream()
        .map(this::described)
        .toList();
  }

  /** Callers repeat the incident of what they call: only the cause counts. */
  private Map<String, List<Incident>> causesByEvent() {
    List<Incident> causes =
        runtime.createIncidentQuery().list().stream()
            .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
            .filter(incident -> incident.getProcessInstanceId() != null)
            .sorted(Comparator.comparing(Incident::getIncidentTimestamp))
            .toList();
    Map<String, String> events = eventsOfInstances(causes);
    return causes.stream()
        .filter(cause -> events.containsKey(cause.getProcessInstanceId()))
        .collect(Collectors.groupingBy(cause -> events.get(cause.getProcessInstanceId())));
  }

  /** The code of the event, by the process instance that an incident happened in. */
  private Map<String, String> eventsOfInstances(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createProcessInstanceQuery()
        .processInstanceIds(
            incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
        .list()
        .stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private TechnicalIncident described(Incident incident) {
    String activityId =
        Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId());
    String definitionId = incident.getProcessDefinitionId();
    return new TechnicalIncident(
        incident.getProcessInstanceId(),
        repository.getProcessDefinition(definitionId).getKey(),
        activityId,
        nameOf(definitionId, activityId),
        incident.getIncidentMessage(),
        incident.getIncidentTimestamp().toInstant().atZone(clock.getZone()).toOffsetDateTime());
  }

  private String nameOf(String definitionId, String activityId) {
    return repository.getBpmnModelInstance(definitionId).getModelElementById(activityId)
                instanceof FlowElement element
            && element.getName() != null
        ? element.getName()
        : activityId;
  }
}
