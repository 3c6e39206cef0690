package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.incident.Incident.State;
import org.eventassurance.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of events, from the first report to the end of their handling (E24, E25, E26). */
@Service
@Transactional
public class Incidents {

  private final IncidentRepository incidents;
  private final ServiceCatalogue catalogue;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  Incidents(
      IncidentRepository incidents,
      ServiceCatalogue catalogue,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.incidents = incidents;
    this.catalogue = catalogue;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** The incidents of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<Incident> of(String eventCode) {
    return incidents.findByEventCodeOrderByDetectedAtDesc(eventCode);
  }

  /** Those of an event that are not closed yet, the newest first. */
  @Transactional(readOnly = true)
  public List<Incident> open(String eventCode) {
    return of(eventCode).stream().filter(incident -> incident.state() != State.CLOSED).toList();
  }

  /**
   * The incident of this number.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public Incident get(long id) {
    return incidents
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no incident %s.", id));
  }

  /** Stores a report; the department that answers for the system is the affected one. */
  Incident report(IncidentReport report) {
    String department = catalogue.system(report.systemId()).orElseThrow().owner();
    return incidents.save(Incident.reported(report, department, clock.instant()));
  }

  void notified(long id, List<String> departments, String by) {
    change(id, incident -> incident.notified(departments, by, clock.instant()));
  }

  void restored(long id, Measure measure, String taken, String by, Instant at) {
    change(id, incident -> incident.restored(measure, taken, by, at));
  }

  void authorityTold(long id, String authority, String reference, Instant at) {
    change(id, incident -> incident.authorityTold(authority, reference, at));
  }

  void summarySent(long id, Instant at) {
    change(id, incident -> incident.summarySent(at));
  }

  void explained(long id, String cause, String remedy, String owner, LocalDate until) {
    change(id, incident -> incident.explained(cause, remedy, owner, until));
  }

  void close(long id) {
    publisher.publishEvent(
        new IncidentClosed(change(id, incident -> incident.close(clock.instant()))));
  }

  private Incident change(long id, Consumer<Incident> change) {
    Incident incident = get(id);
    change.accept(incident);
    return incidents.save(incident);
  }
}
