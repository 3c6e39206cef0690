package org.eventassurance.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.incident.IncidentTables.Reporting;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when something of an incident is owed, by the tables {@code incident-notice} and {@code
 * incident-reporting}: asked by models, by forms and by pages.
 */
@ProcessBean("incidentClock")
@Transactional(readOnly = true)
public class IncidentClock {

  /** Far enough never to come while anybody waits for it. */
  private static final Duration NEVER = Duration.ofDays(3650);

  private final IncidentLedger ledger;
  private final IncidentTelling telling;
  private final ReportingDuty duty;
  private final PlanCalls calls;

  IncidentClock(
      IncidentLedger ledger, IncidentTelling telling, ReportingDuty duty, PlanCalls calls) {
    this.ledger = ledger;
    this.telling = telling;
    this.duty = duty;
    this.calls = calls;
  }

  /** When the notice goes out by itself, unless somebody has sent it (E24). */
  public Date noticeDue(DelegateExecution execution) {
    return date(execution, this::noticeDue);
  }

  /** When the plan that is carried out works, if it keeps what it promises (E25). */
  public Date planDue(DelegateExecution execution) {
    return date(
        execution,
        incident ->
            calls
                .running(incident.id())
                .map(call -> call.startedAt().plus(Duration.ofMinutes(call.minutes())))
                .orElse(incident.reportedAt()));
  }

  /** Until when the authority hears of it first (B8). */
  public Date firstReportDue(DelegateExecution execution) {
    return date(execution, incident -> firstReportDue(incident).orElse(incident.reportedAt()));
  }

  /** When the authority's next report on progress is asked for: halfway to its due date (B8). */
  public Date progressOpens(DelegateExecution execution) {
    return date(execution, incident -> lastTold(incident).plus(every(incident).dividedBy(2)));
  }

  /** Until when the authority hears how it goes on (B8). */
  public Date progressDue(DelegateExecution execution) {
    return date(execution, incident -> lastTold(incident).plus(every(incident)));
  }

  /** Until when the authority gets its summary; counted from the end of handling (B8). */
  public Date summaryDue(DelegateExecution execution) {
    return date(execution, incident -> summaryDue(incident).orElse(incident.reportedAt()));
  }

  Instant noticeDue(Incident incident) {
    return telling.noticeDue(incident);
  }

  /** Empty if nothing is owed. */
  Optional<Instant> firstReportDue(Incident incident) {
    return incident.reportableSince().map(since -> since.plus(reporting(incident).first()));
  }

  /** Empty if nothing is owed, or it is still handled. */
  Optional<Instant> summaryDue(Incident incident) {
    return incident
        .reportableSince()
        .flatMap(since -> incident.closedAt())
        .map(closed -> closed.plus(reporting(incident).summary()));
  }

  Reporting reporting(Incident incident) {
    return duty.of(incident);
  }

  private Duration every(Incident incident) {
    Duration every = reporting(incident).every();
    return every.isZero() ? NEVER : every;
  }

  private static Instant lastTold(Incident incident) {
    return incident.progressToldAt().or(incident::authorityToldAt).orElse(incident.reportedAt());
  }

  private Date date(DelegateExecution execution, Function<Incident, Instant> moment) {
    return Date.from(moment.apply(ledger.get(IncidentProcess.INCIDENT_ID.in(execution))));
  }
}
