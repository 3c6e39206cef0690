package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.incident.IncidentTables.Proposal;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of events, from the first report to the end of their handling (E24, E25, E26). */
@Service
@Transactional
public class Incidents {

  private final IncidentLedger ledger;
  private final IncidentPolicy policy;
  private final ReportingDuty duty;
  private final IncidentTelling telling;
  private final ServiceCatalogue catalogue;
  private final RuntimeService runtime;
  private final Clock clock;

  Incidents(
      IncidentLedger ledger,
      IncidentPolicy policy,
      ReportingDuty duty,
      IncidentTelling telling,
      ServiceCatalogue catalogue,
      RuntimeService runtime,
      Clock clock) {
    this.ledger = ledger;
    this.policy = policy;
    this.duty = duty;
    this.telling = telling;
    this.catalogue = catalogue;
    this.runtime = runtime;
    this.clock = clock;
  }

  /** The incidents of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<Incident> of(String eventCode) {
    return ledger.of(eventCode);
  }

  /** Those of an event that are still handled, the newest first. */
  @Transactional(readOnly = true)
  public List<Incident> openOf(String eventCode) {
    return of(eventCode).stream().filter(Incident::isOpen).toList();
  }

  /**
   * The incident of this number.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public Incident get(long id) {
    return ledger.get(id);
  }

  /** What happened in it, in the order in which it did. */
  @Transactional(readOnly = true)
  public List<IncidentNote> log(long id) {
    return ledger.logs(List.of(id));
  }

  /**
   * Opens an incident: stores it and starts its process, in the caller's transaction.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event, 400 naming all that
   *     is wrong
   */
  public Incident open(IncidentReport report) {
    IncidentReport complete = policy.complete(report);
    Object id =
        runtime
            .createProcessInstanceByKey(IncidentProcess.ID)
            .businessKey(complete.eventCode())
            .setVariables(
                Variables.putValueTyped(
                    IncidentProcess.REPORT.name(), Variables.objectValue(complete, true).create()))
            .executeWithVariablesInReturn()
            .getVariables()
            .get(IncidentProcess.INCIDENT_ID.name());
    return get((Long) id);
  }

  /**
   * Adds a line to the log of an incident.
   *
   * @param at when that happened
   */
  public void note(long id, Sentence what, Instant at) {
    ledger.log(id, what, at, IncidentLedger.MACHINE);
  }

  /** Adds what a person, or a program by its name, says just now. */
  void note(long id, String text, String who) {
    ledger.log(id, Sentence.of("%s", text), who);
  }

  /**
   * Raises an incident's severity; one that is as bad already stays as it is. Whoever had the
   * notice is told again (E24).
   *
   * @param why what shows that it is worse
   */
  public void raise(long id, Severity severity, Sentence why) {
    if (severity.isWorseThan(get(id).severity())) {
      rate(id, severity, why, IncidentLedger.MACHINE);
    }
  }

  /** Gives an incident another severity, up or down, and says so in its log. */
  Incident rate(long id, Severity severity, Sentence why, String who) {
    Severity before = get(id).severity();
    if (severity == before) {
      return get(id);
    }
    Incident rated = ledger.change(id, incident -> incident.rate(severity));
    ledger.log(id, Sentence.of("Severity %s → %s: %s", before.name(), severity.name(), why), who);
    if (severity.isWorseThan(before)) {
      telling.raised(rated, before, why);
    }
    duty.begin(rated);
    return rated;
  }

  /** Finds an incident to be of another grade of cyber-security. */
  Incident grade(long id, SecurityGrade grade, Sentence why, String who) {
    if (get(id).securityGrade() == grade) {
      return get(id);
    }
    Incident graded = ledger.change(id, incident -> incident.grade(grade));
    ledger.log(id, Sentence.of("Grade of cyber-security %s: %s", grade.name(), why), who);
    duty.begin(graded);
    return graded;
  }

  /**
   * Stores a report; the department that answers for the system is the affected one. The worse of
   * what was chosen and of what the table proposes counts.
   */
  Incident report(IncidentReport report, String processInstanceId) {
    String department = catalogue.system(report.systemId()).orElseThrow().owner();
    Proposal proposal = policy.proposed(report);
    Severity severity =
        Optional.ofNullable(report.severity())
            .map(proposal.severity()::orWorse)
            .orElse(proposal.severity());
    Incident incident =
        Incident.reported(report, severity, department, processInstanceId, clock.instant());
    duty.since(incident, report.detectedAt());
    Incident stored = ledger.add(incident);
    ledger.log(
        stored.id(),
        severity == proposal.severity()
            ? Sentence.of("Severity %s: %s", severity.name(), Sentence.of(proposal.reason()))
            : Sentence.of("Severity %s, as it was reported.", severity.name()),
        IncidentLedger.MACHINE);
    telling.opened(stored);
    return stored;
  }
}
