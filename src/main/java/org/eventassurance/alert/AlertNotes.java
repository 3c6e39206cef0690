package org.eventassurance.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/**
 * Tells in an incident's log and on the events' timelines what alerts do: that they fire, get worse
 * and end. What only repeats is not told.
 */
@Component
class AlertNotes {

  private final AlertGroups groups;
  private final Incidents incidents;
  private final EventWords words;

  AlertNotes(AlertGroups groups, Incidents incidents, EventWords words) {
    this.groups = groups;
    this.incidents = incidents;
    this.words = words;
  }

  /** A group has got its incident; other events that need its systems are told whose it is. */
  void begun(AlertGroup group, Incident incident, Triage triage, Instant now) {
    String systems = AlertText.systems(triage.concerns());
    int alerts = triage.concerns().size();
    List<AlertMoment> moments = new ArrayList<>();
    moments.add(
        new AlertMoment(
            group.id(),
            group.eventCode(),
            now,
            group.opened()
                ? Sentence.of(
                    "%s fires (%s alerts; %s): incident %s, %s.",
                    group.title(), alerts, systems, incident.id(), incident.severity())
                : Sentence.of(
                    "%s fires too (%s alerts; %s): it belongs to incident %s.",
                    group.title(), alerts, systems, incident.id())));
    triage
        .others()
        .forEach(
            other ->
                moments.add(
                    new AlertMoment(
                        group.id(),
                        other.code(),
                        now,
                        Sentence.of(
                            "%s fires (%s alerts; %s): event %s handles it as incident %s.",
                            group.title(), alerts, systems, group.eventCode(), incident.id()))));
    groups.insert(moments);
    incidents.note(
        incident.id(),
        Sentence.of(
            "%s fires (%s alerts; %s): by its alerts %s. %s",
            group.title(),
            alerts,
            systems,
            group.severity(),
            triage.worst().orElseThrow().reason()),
        now);
  }

  /** Further alerts of a group fire. */
  void more(AlertGroup group, List<KnownAlert> alerts, Instant now) {
    incidents.note(
        group.incidentId(),
        Sentence.of(
            "%s more alerts of %s fire: %s.",
            alerts.size(), group.title(), AlertText.names(alerts)),
        now);
  }

  /** Alerts of a group that had ended fire again. */
  void again(AlertGroup group, List<KnownAlert> alerts, Instant now) {
    tell(group, Sentence.of("%s fires again: %s.", group.title(), AlertText.names(alerts)), now);
  }

  /** Some alerts of a group have ended. */
  void fewer(AlertGroup group, int ended, int firing, Instant now) {
    incidents.note(
        group.incidentId(),
        Sentence.of("%s alerts of %s have ended, %s still fire.", ended, group.title(), firing),
        now);
  }

  /** A group has got worse, and its incident with it. */
  void rose(AlertGroup group, Severity severity, Sentence reason, Instant now) {
    Sentence what = Sentence.of("%s is now of severity %s. %s", group.title(), severity, reason);
    incidents.raise(group.incidentId(), severity, what);
    tell(group, what, now);
  }

  /**
   * All alerts of a group have ended. Whether service is restored is for people to say.
   *
   * @param at when the last of them ended
   */
  void ended(AlertGroup group, Incident incident, Instant at, Instant now) {
    tell(
        group,
        somebodyActed(incident)
            ? Sentence.of("All alerts of %s had ended by %s.", group.title(), words.time(at))
            : Sentence.of(
                "All alerts of %s had ended by %s, before anybody acted on incident %s.",
                group.title(), words.time(at), incident.id()),
        now);
  }

  /** What the product does by itself, and what the alerts' sender says, is nobody's act. */
  private boolean somebodyActed(Incident incident) {
    return incidents.log(incident.id()).stream()
        .anyMatch(note -> !note.who().isEmpty() && !note.who().equals(incident.reportedBy()));
  }

  private void tell(AlertGroup group, Sentence what, Instant now) {
    incidents.note(group.incidentId(), what, now);
    groups.insert(List.of(new AlertMoment(group.id(), group.eventCode(), now, what)));
  }
}
