package org.eventassurance.inspection;

import java.time.Instant;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.State;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.IncidentReport;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.SecurityGrade;
import org.eventassurance.inspection.InspectionRound.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of an inspection round what the person who inspected has chosen (E19, E24). What machines
 * find to fail is a hazard already, and is not made one twice.
 */
@Component
class RoundFollowUp {

  private final Inspections inspections;
  private final Incidents incidents;
  private final Hazards hazards;
  private final ServiceCatalogue catalogue;

  RoundFollowUp(
      Inspections inspections, Incidents incidents, Hazards hazards, ServiceCatalogue catalogue) {
    this.inspections = inspections;
    this.incidents = incidents;
    this.hazards = hazards;
    this.catalogue = catalogue;
  }

  /** Makes of the event's newest round what was chosen. */
  @Transactional
  void carryOut(String eventCode) {
    inspections
        .newest(eventCode)
        .ifPresent(
            round -> {
              switch (round.outcome().orElse(Outcome.NONE)) {
                case INCIDENT -> openIncident(round);
                case HAZARD -> raiseHazard(round);
                case NONE -> {}
              }
            });
  }

  private void openIncident(InspectionRound round) {
    Incident incident =
        incidents.open(
            new IncidentReport(
                round.eventCode(),
                round.systemId().orElseThrow(),
                round.severity(),
                SecurityGrade.NONE,
                round.findings(),
                detectedAt(round),
                round.inspectedBy()));
    inspections.becameIncident(round, incident.id());
  }

  /** When the machine looked that found the system to fail, else when the person said so. */
  private Instant detectedAt(InspectionRound round) {
    return inspections.found(round).stream()
        .filter(run -> run.state() == State.FAIL)
        .filter(run -> round.systemId().filter(run.systemId()::equals).isPresent())
        .map(CheckRun::ranAt)
        .findFirst()
        .orElse(round.closedAt());
  }

  private void raiseHazard(InspectionRound round) {
    String system = round.systemId().orElseThrow();
    String owner = catalogue.system(system).map(CataloguedSystem::owner).orElse("");
    hazards.raiseInspected(round.eventCode(), system, owner, round.findings(), round.inspectedBy());
  }
}
