package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eventassurance.incident.IncidentView.Authority;
import org.eventassurance.incident.IncidentView.Called;
import org.eventassurance.incident.IncidentView.Dismissed;
import org.eventassurance.incident.IncidentView.Line;
import org.eventassurance.incident.IncidentView.Notice;
import org.eventassurance.incident.IncidentView.Restoration;
import org.eventassurance.incident.IncidentView.RootCause;
import org.eventassurance.incident.IncidentView.Step;
import org.eventassurance.language.Words;
import org.springframework.stereotype.Component;

/** Puts together what is answered about incidents. */
@Component
class IncidentViews {

  private final Incidents incidents;
  private final IncidentClock times;
  private final PlanCalls calls;
  private final Clock clock;

  IncidentViews(Incidents incidents, IncidentClock times, PlanCalls calls, Clock clock) {
    this.incidents = incidents;
    this.times = times;
    this.calls = calls;
    this.clock = clock;
  }

  /** Without its log. */
  IncidentView brief(Incident incident, Words words) {
    return view(incident, words, null);
  }

  IncidentView whole(Incident incident, Words words) {
    return view(
        incident,
        words,
        incidents.log(incident.id()).stream()
            .map(note -> new Line(time(note.notedAt()), words.say(note.what()), filled(note.who())))
            .toList());
  }

  private IncidentView view(Incident incident, Words words, List<Line> log) {
    return new IncidentView(
        incident.id(),
        incident.eventCode(),
        incident.systemId(),
        incident.department(),
        incident.severity(),
        incident.securityGrade(),
        incident.seenBy(),
        incident.state(),
        incident.seen(),
        time(incident.detectedAt()),
        incident.reportedBy(),
        time(incident.reportedAt()),
        incident.outage(clock.instant()).toMinutes(),
        notice(incident),
        authority(incident, words),
        restoration(incident),
        rootCause(incident),
        dismissed(incident),
        time(incident.closedAt()),
        calls.of(incident.id()).stream().map(this::called).toList(),
        log);
  }

  private Notice notice(Incident incident) {
    return new Notice(
        time(times.noticeDue(incident)),
        time(incident.notifiedAt()),
        incident.notifiedBy().orElse(null),
        incident.notifiedDepartments(),
        incident.noticeRecipients(),
        incident.noticeText().orElse(null));
  }

  private Authority authority(Incident incident, Words words) {
    return incident.reportableSince().isEmpty()
        ? null
        : new Authority(
            words.say(times.reporting(incident).reason()),
            time(times.firstReportDue(incident)),
            time(incident.authorityToldAt()),
            incident.authority().orElse(null),
            incident.authorityReference().map(IncidentViews::filled).orElse(null),
            time(incident.progressToldAt()),
            time(times.summaryDue(incident)),
            time(incident.summarySentAt()));
  }

  private Restoration restoration(Incident incident) {
    return incident
        .restoredAt()
        .map(
            at ->
                new Restoration(
                    time(at),
                    incident.measure().orElseThrow(),
                    incident.measureTaken(),
                    incident.restoredBy().orElseThrow()))
        .orElse(null);
  }

  private static RootCause rootCause(Incident incident) {
    return incident
        .cause()
        .map(
            cause ->
                new RootCause(
                    cause,
                    incident.causeFoundBy().orElse(null),
                    incident.actions(),
                    incident.noActionReason().orElse(null)))
        .orElse(null);
  }

  private static Dismissed dismissed(Incident incident) {
    return incident
        .dismissal()
        .map(
            as ->
                new Dismissed(
                    as,
                    incident.dismissalReason().orElse(null),
                    incident.duplicateOf().orElse(null),
                    incident.dismissedBy().orElse(null)))
        .orElse(null);
  }

  private Called called(PlanCall call) {
    return new Called(
        call.planId(),
        call.revision(),
        call.name(),
        call.kind(),
        call.minutes(),
        call.calledBy(),
        time(call.startedAt()),
        time(call.endedAt()),
        call.helped().orElse(null),
        IntStream.rangeClosed(1, call.steps().size())
            .mapToObj(number -> step(number, call.steps().get(number - 1)))
            .toList());
  }

  private Step step(int number, CalledStep step) {
    return new Step(
        number,
        step.what(),
        step.state(),
        time(Optional.ofNullable(step.handledAt())),
        step.handledBy());
  }

  private OffsetDateTime time(Optional<Instant> moment) {
    return moment.map(this::time).orElse(null);
  }

  private OffsetDateTime time(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
