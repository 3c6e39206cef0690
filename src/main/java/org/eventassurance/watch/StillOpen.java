package org.eventassurance.watch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eventassurance.duty.DutyShifts;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incidents;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.majorevent.OpenPoint.Kind;
import org.eventassurance.majorevent.OpenPoints;
import org.springframework.stereotype.Component;

/** Everything of an event that is still open, the most urgent first (E22, E26). */
@Component
class StillOpen {

  private static final String CLOSE_WATCH = "userTask_closeWatch";

  /** Processes whose tasks belong to something that is listed itself. */
  private static final Set<String> LISTED =
      Set.of("incident", "hazard", "change-exception", "follow-up");

  private final Incidents incidents;
  private final ChangeExceptions exceptions;
  private final Hazards hazards;
  private final DutyShifts shifts;
  private final EventOverviews overviews;
  private final List<OpenPoints> others;
  private final EventWords words;
  private final Clock clock;

  StillOpen(
      Incidents incidents,
      ChangeExceptions exceptions,
      Hazards hazards,
      DutyShifts shifts,
      EventOverviews overviews,
      List<OpenPoints> others,
      EventWords words,
      Clock clock) {
    this.incidents = incidents;
    this.exceptions = exceptions;
    this.hazards = hazards;
    this.shifts = shifts;
    this.overviews = overviews;
    this.others = others;
    this.words = words;
    this.clock = clock;
  }

  List<OpenPoint> of(String eventCode) {
    return Stream.of(
            incidents(eventCode),
            exceptions(eventCode),
            hazards(eventCode),
            shifts(eventCode),
            tasks(eventCode),
            others.stream().flatMap(other -> other.of(eventCode).stream()))
        .flatMap(points -> points)
        .sorted(Comparator.comparing(OpenPoint::kind))
        .toList();
  }

  private Stream<OpenPoint> incidents(String eventCode) {
    return incidents.openOf(eventCode).stream()
        .map(
            incident ->
                new OpenPoint(
                    Kind.INCIDENT,
                    Sentence.of(
                        "%s · %s: %s",
                        incident.severity().name(),
                        words.system(incident.systemId()),
                        incident.seen()),
                    incident.detectedAt(),
                    "incident/" + incident.id()));
  }

  private Stream<OpenPoint> exceptions(String eventCode) {
    return exceptions.running(eventCode).stream()
        .map(
            exception ->
                new OpenPoint(
                    Kind.EXCEPTION,
                    Sentence.of(
                        "%s · %s, until %s",
                        exception.changeReference(),
                        words.system(exception.systemId()),
                        words.time(exception.validUntil().orElse(null))),
                    exception.requestedAt(),
                    "exception/" + exception.id()));
  }

  private Stream<OpenPoint> hazards(String eventCode) {
    return hazards.open(eventCode).stream()
        .filter(hazard -> hazard.statusAt(clock.instant()) != Hazard.Status.ACCEPTED)
        .map(
            hazard ->
                new OpenPoint(
                    Kind.HAZARD,
                    Sentence.of(
                        "%s: %s",
                        words.spokenDepartment(hazard.department()), hazard.description()),
                    hazard.reportedAt(),
                    "hazard/" + hazard.id()));
  }

  private Stream<OpenPoint> shifts(String eventCode) {
    return shifts.untaken(eventCode).stream()
        .map(
            shift ->
                new OpenPoint(
                    Kind.SHIFT,
                    shift.isRostered()
                        ? Sentence.of(
                            "Nobody has taken the shift of %s.", words.person(shift.person()))
                        : Sentence.of("Nobody has taken the shift."),
                    shift.startsAt(),
                    "shift/" + shift.id()));
  }

  private Stream<OpenPoint> tasks(String eventCode) {
    return overviews.of(eventCode).tasks().stream()
        .filter(task -> !task.key().equals(CLOSE_WATCH))
        .filter(task -> !LISTED.contains(task.phase()))
        .map(StillOpen::task);
  }

  private static OpenPoint task(OpenTask task) {
    OffsetDateTime due = task.dueAt();
    return new OpenPoint(
        Kind.TASK,
        Sentence.of(task.name()),
        due == null ? null : due.toInstant(),
        "task/" + task.id());
  }
}
