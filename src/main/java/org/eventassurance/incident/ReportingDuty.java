package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.incident.IncidentTables.Reporting;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the authority is owed of an incident, and from when on its clock runs (B8). */
@Component
class ReportingDuty {

  private final IncidentTables tables;
  private final IncidentLedger ledger;
  private final MajorEvents events;
  private final RuntimeService runtime;
  private final Clock clock;
  private final boolean criticalInfrastructure;

  ReportingDuty(
      IncidentTables tables,
      IncidentLedger ledger,
      MajorEvents events,
      RuntimeService runtime,
      Clock clock,
      @Value("${assurance.critical-infrastructure:false}") boolean criticalInfrastructure) {
    this.tables = tables;
    this.ledger = ledger;
    this.events = events;
    this.runtime = runtime;
    this.clock = clock;
    this.criticalInfrastructure = criticalInfrastructure;
  }

  /** What is owed, as the table has it now. */
  Reporting of(Incident incident) {
    boolean critical = criticalInfrastructure || events.get(incident.eventCode()).regulated();
    return tables.reporting(incident.securityGrade(), incident.severity(), critical);
  }

  /** Lets the clock of a new incident run from a moment, if anything is owed. */
  void since(Incident incident, Instant moment) {
    if (of(incident).owed()) {
      incident.reportableSince(moment);
    }
  }

  /** Lets the clock run from now on, if something is owed that was not before. */
  void begin(Incident incident) {
    Reporting reporting = of(incident);
    if (!reporting.owed() || incident.reportableSince().isPresent() || !incident.isOpen()) {
      return;
    }
    ledger.change(incident.id(), it -> it.reportableSince(clock.instant()));
    ledger.log(
        incident.id(),
        Sentence.of("To be reported to the authority: %s", Sentence.of(reporting.reason())),
        IncidentLedger.MACHINE);
    incident
        .processInstanceId()
        .ifPresent(
            process -> runtime.setVariable(process, IncidentProcess.REPORTABLE.name(), true));
  }
}
