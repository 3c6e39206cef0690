package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** Stores incidents and their logs. */
@Component
class IncidentLedger {

  /** Who acts where no person does. */
  static final String MACHINE = "";

  private final IncidentRepository incidents;
  private final IncidentNoteRepository notes;
  private final Clock clock;

  IncidentLedger(IncidentRepository incidents, IncidentNoteRepository notes, Clock clock) {
    this.incidents = incidents;
    this.notes = notes;
    this.clock = clock;
  }

  /** The incidents of an event, the newest first. */
  List<Incident> of(String eventCode) {
    return incidents.findByEventCodeOrderByDetectedAtDescIdDesc(eventCode);
  }

  /**
   * The incident of this number.
   *
   * @throws Problem 404 if there is none
   */
  Incident get(long id) {
    return incidents
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no incident %s.", id));
  }

  Incident add(Incident incident) {
    return incidents.save(incident);
  }

  Incident change(long id, Consumer<Incident> change) {
    Incident incident = get(id);
    change.accept(incident);
    return incidents.save(incident);
  }

  /** Writes into the log what happens just now. */
  void log(long id, Sentence what, String who) {
    log(id, what, clock.instant(), who);
  }

  void log(long id, Sentence what, Instant at, String who) {
    notes.save(new IncidentNote(null, id, at, what, who));
  }

  /** The logs of these incidents as one, in the order in which things happened. */
  List<IncidentNote> logs(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : notes.findByIncidentIdInOrderByNotedAtAscIdAsc(ids);
  }
}
