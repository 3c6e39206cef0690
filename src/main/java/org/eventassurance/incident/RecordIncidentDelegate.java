package org.eventassurance.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.ProcessBean;

/** Stores a reported incident and tells the process whom it concerns. */
@ProcessBean("recordIncident")
public class RecordIncidentDelegate implements JavaDelegate {

  private final Incidents incidents;
  private final EventBinding binding;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  RecordIncidentDelegate(
      Incidents incidents,
      EventBinding binding,
      MajorEvents events,
      OrganisationDirectory organisation) {
    this.incidents = incidents;
    this.binding = binding;
    this.events = events;
    this.organisation = organisation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident =
        incidents.report(IncidentProcess.REPORT.in(execution), execution.getProcessInstanceId());
    binding.bind(execution, incident.eventCode());
    IncidentProcess.INCIDENT_ID.set(execution, incident.id());
    IncidentProcess.DEPARTMENT.set(execution, incident.department());
    IncidentProcess.QUALITY_LIAISON.set(execution, qualityLiaison(incident));
    IncidentProcess.COMMANDER.set(execution, commander(incident));
    IncidentProcess.RESTORED.set(execution, false);
    IncidentProcess.HANDLED.set(execution, false);
    IncidentProcess.REPORTABLE.set(execution, incident.reportableSince().isPresent());
  }

  private String qualityLiaison(Incident incident) {
    return organisation
        .current()
        .department(incident.department())
        .map(Department::qualityLiaison)
        .orElseThrow();
  }

  private String commander(Incident incident) {
    MajorEvent event = events.get(incident.eventCode());
    return event.commander().orElse(event.registeredBy());
  }
}
