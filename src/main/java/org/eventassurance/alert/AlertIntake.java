package org.eventassurance.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.alert.Outcome.Result;
import org.eventassurance.incident.Dismissal;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.IncidentReport;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.SecurityGrade;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in, each as a whole or not at all: opens an incident for a group that has none,
 * and keeps the one that it has up to date (E22, E24).
 */
@Service
class AlertIntake {

  /** After so many notes an incident's log hears only of what is new for the whole incident. */
  private static final int MOST_NOTES = 30;

  private final AlertTurn turn;
  private final AlertTriage triages;
  private final AlertGroups groups;
  private final IncidentPlaces places;
  private final Incidents incidents;
  private final IgnoredAlerts ignored;
  private final AlertNotes notes;
  private final Clock clock;

  AlertIntake(
      AlertTurn turn,
      AlertTriage triages,
      AlertGroups groups,
      IncidentPlaces places,
      Incidents incidents,
      IgnoredAlerts ignored,
      AlertNotes notes,
      Clock clock) {
    this.turn = turn;
    this.triages = triages;
    this.groups = groups;
    this.places = places;
    this.incidents = incidents;
    this.ignored = ignored;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Takes one message in.
   *
   * @param by the service account that sent it
   * @return what became of each of its alerts
   */
  @Transactional
  public List<Outcome> take(Notification message, String by) {
    turn.await();
    Instant now = clock.instant();
    Standing standing = groups.latest(message.groupHash()).map(this::standing).orElse(Standing.NEW);
    Triage triage = triages.of(message, standing, now);
    ignored.count(triage.ignored(), now);
    return Stream.concat(
            standing
                .group()
                .filter(triage::keeps)
                .map(group -> update(group, standing.known(), triage, now))
                .orElseGet(() -> begin(message, triage, by, now)),
            triage.ignored().stream())
        .toList();
  }

  /** An incident that was found to be the same as another one leaves the group to that one. */
  private Standing standing(AlertGroup group) {
    Incident last = incidents.get(group.incidentId());
    Incident incident = last.duplicateOf().map(incidents::get).orElse(last);
    List<KnownAlert> alerts = groups.alerts(group.id());
    if (incident.isOpen()) {
      return Standing.open(group.of(incident.id()), alerts);
    }
    return last.dismissal().filter(why -> why == Dismissal.FALSE_ALARM).isPresent()
        ? Standing.falseAlarm(alerts, last.closedAt().orElseThrow())
        : Standing.NEW;
  }

  private Stream<Outcome> begin(Notification message, Triage triage, String by, Instant now) {
    if (triage.concerns().isEmpty()) {
      return Stream.empty();
    }
    LiveEvent event = triage.event().orElseThrow();
    Concern first = triage.concerns().get(0);
    Optional<Incident> shared = places.shared(event.code(), first.system().id());
    Incident incident =
        shared.orElseGet(() -> incidents.open(report(message, triage, event, by, now)));
    AlertGroup group =
        stored(
            new AlertGroup(
                null,
                event.code(),
                message.groupHash(),
                groups.occurrences(event.code(), message.groupHash()) + 1,
                message.groupKey(),
                first.alert().name(),
                first.system().id(),
                triage.worst().orElseThrow().severity(),
                incident.id(),
                shared.isEmpty(),
                AlertState.FIRING,
                triage.concerns().size(),
                1,
                1,
                now,
                now));
    groups.insert(group.id(), triage.concerns().stream().map(one -> one.known(now)).toList());
    if (shared.isEmpty() || isHeard(group)) {
      notes.begun(group, incident, triage, now);
    }
    raise(group, incident, triage, Optional.empty(), now);
    Result result = group.opened() ? Result.OPENED : Result.UPDATED;
    return triage.concerns().stream()
        .map(concern -> Outcome.of(concern.alert(), result, group, concern.reason()));
  }

  private AlertGroup stored(AlertGroup group) {
    return group.withId(groups.insert(group));
  }

  /** Since when: the first alert, but neither before the event was watched nor in our future. */
  private static IncidentReport report(
      Notification message, Triage triage, LiveEvent event, String by, Instant now) {
    Instant since =
        triage.concerns().stream()
            .map(concern -> concern.known(now).startsAt())
            .min(Comparator.naturalOrder())
            .orElse(now);
    return new IncidentReport(
        event.code(),
        triage.concerns().get(0).system().id(),
        triage.worst().orElseThrow().severity(),
        SecurityGrade.NONE,
        AlertText.seen(triage.concerns(), message.cutOff()),
        since.isBefore(event.since()) ? event.since() : since,
        by);
  }

  private Stream<Outcome> update(
      AlertGroup group, Map<String, KnownAlert> known, Triage triage, Instant now) {
    Changes changes = Changes.of(known, triage, now);
    groups.insert(group.id(), changes.added());
    groups.update(group.id(), changes.changed());
    int firing = group.firing() + changes.moreFiring();
    boolean noted = changes.areNews() && isHeard(group);
    AlertGroup after = group.after(triage.worst().map(Concern::severity), firing, noted, now);
    groups.update(after);
    Incident incident = incidents.get(group.incidentId());
    if (changes.areNews()) {
      tell(group, after, changes, noted, incident, now);
    }
    raise(group, incident, triage, Optional.of(group.severity()), now);
    return Stream.concat(triage.concerns().stream().map(Concern::alert), triage.ended().stream())
        .map(
            alert ->
                Outcome.of(
                    alert,
                    Result.UPDATED,
                    group,
                    Sentence.of("It belongs to incident %s.", group.incidentId())));
  }

  private void tell(
      AlertGroup before,
      AlertGroup after,
      Changes changes,
      boolean noted,
      Incident incident,
      Instant now) {
    if (noted && !changes.begun().isEmpty()) {
      if (before.state() == AlertState.RESOLVED) {
        notes.again(after, changes.begun(), now);
      } else {
        notes.more(after, changes.begun(), now);
      }
    }
    if (changes.ended().isEmpty()) {
      return;
    }
    boolean allEnded = after.state() == AlertState.RESOLVED;
    if (allEnded && (noted || groups.firingOf(incident.id()) == 0)) {
      notes.ended(after, incident, changes.lastEnd(), now);
    } else if (noted) {
      notes.fewer(after, changes.ended().size(), after.firing(), now);
    }
  }

  /** A severity that a person has lowered is not raised again by alerts that were as bad before. */
  private void raise(
      AlertGroup group, Incident incident, Triage triage, Optional<Severity> before, Instant now) {
    triage
        .worst()
        .filter(worst -> worst.severity().isWorseThan(incident.severity()))
        .filter(worst -> before.map(worst.severity()::isWorseThan).orElse(true))
        .ifPresent(worst -> notes.rose(group, worst.severity(), worst.reason(), now));
  }

  private boolean isHeard(AlertGroup group) {
    return groups.notesOf(group.incidentId()) <= MOST_NOTES;
  }
}
