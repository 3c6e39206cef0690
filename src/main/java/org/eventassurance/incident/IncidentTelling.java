package org.eventassurance.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells departments of an incident, at once, by day and by night (E24). */
@Component
class IncidentTelling {

  private final MajorEvents events;
  private final IncidentTables tables;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;
  private final Locale language;

  IncidentTelling(
      MajorEvents events,
      IncidentTables tables,
      Announcements announcements,
      Addressees addressees,
      EventWords words,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock,
      @Value("${assurance.language:en}") Locale language) {
    this.events = events;
    this.tables = tables;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
    this.language = language;
  }

  /** When the notice goes out by itself. */
  Instant noticeDue(Incident incident) {
    return incident.reportedAt().plus(tables.noticeWithin(incident.severity()));
  }

  /**
   * The notice as it is proposed: what is known, in the company's language, to the quality liaisons
   * and leads of all other departments of the event, and to its commander.
   */
  IncidentNotice draft(Incident incident) {
    Words said = dictionary.in(language);
    String text = facts(incident).stream().map(said::say).collect(Collectors.joining("\n"));
    return new IncidentNotice(text, List.copyOf(others(incident).keySet()));
  }

  private List<Sentence> facts(Incident incident) {
    return List.of(
        Sentence.of(
            "%s: severity %s, %s answers for it.",
            words.system(incident.systemId()),
            incident.severity().name(),
            words.spokenDepartment(incident.department())),
        Sentence.of("Seen since %s: %s", words.time(incident.detectedAt()), incident.seen()),
        Sentence.of("Reported by %s.", words.person(incident.reportedBy())),
        incident
            .restoredAt()
            .map(at -> Sentence.of("Service was restored at %s.", words.time(at)))
            .orElseGet(
                () ->
                    Sentence.of(
                        "SRE restores service. Check your own systems, and change nothing that has"
                            + " to do with it. You hear again when service is back.")));
  }

  /** The affected department learns that it has to tell the others, and the commander with it. */
  void opened(Incident incident) {
    tell(
        incident,
        Sentence.of("Incident %s, %s: %s", incident.id(), severity(incident), system(incident)),
        List.of(
            Sentence.of("Seen since %s: %s", words.time(incident.detectedAt()), incident.seen()),
            Sentence.of(
                "The notice to the other departments goes out by itself at %s, unless the quality"
                    + " liaison of %s sends it before, by the task 'Notify departments'.",
                words.time(noticeDue(incident)), words.spokenDepartment(incident.department()))),
        own(incident));
  }

  /**
   * Sends the notice.
   *
   * @return the departments of the event that it reaches
   */
  List<String> notice(Incident incident, IncidentNotice notice) {
    Map<String, Addressee> usual = others(incident);
    List<Addressee> recipients =
        notice.recipients().stream().flatMap(person -> addressee(person, usual).stream()).toList();
    tell(
        incident,
        Sentence.of(
            "Notice of incident %s, %s: %s", incident.id(), severity(incident), system(incident)),
        notice
            .text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> Sentence.of("%s", line))
            .toList(),
        recipients);
    return reached(incident, notice.recipients());
  }

  /** Tells those who had the notice that it is worse than they read. */
  void raised(Incident incident, Severity before, Sentence why) {
    tell(
        incident,
        Sentence.of(
            "Incident %s is worse than it was told: %s → %s, %s",
            incident.id(), before.name(), severity(incident), system(incident)),
        List.of(
            why,
            Sentence.of("Seen since %s: %s", words.time(incident.detectedAt()), incident.seen())),
        informed(incident));
  }

  /** Tells those who had the notice, and all quality liaisons, that service is back. */
  void restored(Incident incident) {
    Duration outage = incident.outage(clock.instant());
    List<Addressee> recipients = new ArrayList<>(informed(incident));
    recipients.addAll(addressees.qualityLiaisons(events.find(incident.eventCode())));
    tell(
        incident,
        Sentence.of("Service is restored: incident %s, %s", incident.id(), system(incident)),
        List.of(
            Sentence.of(
                "Restored at %s, after %s minutes, by: %s.",
                words.time(incident.restoredAt().orElseThrow()),
                outage.toMinutes(),
                MeasureWords.of(incident.measure().orElseThrow(), messages)),
            Sentence.of("%s", incident.measureTaken()),
            Sentence.of(
                "%s now finds the root cause.", words.spokenDepartment(incident.department()))),
        recipients);
  }

  /** Tells those who had the notice that it was none, or is handled as another one. */
  void dismissed(Incident incident) {
    tell(
        incident,
        incident
            .duplicateOf()
            .map(
                other ->
                    Sentence.of(
                        "Incident %s is the same as incident %s: %s",
                        incident.id(), other, system(incident)))
            .orElseGet(
                () ->
                    Sentence.of(
                        "Incident %s was a false alarm: %s", incident.id(), system(incident))),
        incident.dismissalReason().map(reason -> Sentence.of("%s", reason)).stream().toList(),
        informed(incident));
  }

  private void tell(
      Incident incident, Sentence headline, List<Sentence> details, List<Addressee> recipients) {
    announcements.tell(
        new Announcement(Kind.INCIDENT, incident.eventCode(), headline, details, true), recipients);
  }

  /** The affected department's quality liaison and lead, and the commander. */
  private List<Addressee> own(Incident incident) {
    return Stream.of(
            addressees.qualityLiaisonOf(incident.department()),
            addressees.leadOf(incident.department()),
            addressees.commander(events.find(incident.eventCode())))
        .flatMap(List::stream)
        .toList();
  }

  /** Those who know of it: the affected department, the commander, and whoever had the notice. */
  private List<Addressee> informed(Incident incident) {
    Map<String, Addressee> usual = others(incident);
    List<Addressee> informed = new ArrayList<>(own(incident));
    incident
        .noticeRecipients()
        .forEach(person -> addressee(person, usual).ifPresent(informed::add));
    return informed;
  }

  /** Whom the notice usually goes to, by the person's id. */
  private Map<String, Addressee> others(Incident incident) {
    Optional<MajorEvent> event = events.find(incident.eventCode());
    Map<String, Addressee> others = new LinkedHashMap<>();
    Stream.concat(
            event.stream()
                .flatMap(it -> it.departments().stream())
                .filter(department -> !department.equals(incident.department()))
                .flatMap(this::heads),
            addressees.commander(event).stream())
        .forEach(addressee -> others.putIfAbsent(addressee.person(), addressee));
    return others;
  }

  private Stream<Addressee> heads(String department) {
    return Stream.concat(
        addressees.qualityLiaisonOf(department).stream(), addressees.leadOf(department).stream());
  }

  private Optional<Addressee> addressee(String person, Map<String, Addressee> usual) {
    return Optional.ofNullable(usual.get(person))
        .or(
            () ->
                addressees
                    .person(person, Sentence.of("You are named in this incident's notice."))
                    .stream()
                    .findFirst());
  }

  private List<String> reached(Incident incident, List<String> people) {
    return events.get(incident.eventCode()).departments().stream()
        .filter(department -> heads(department).map(Addressee::person).anyMatch(people::contains))
        .toList();
  }

  private String system(Incident incident) {
    return words.system(incident.systemId());
  }

  private static String severity(Incident incident) {
    return incident.severity().name();
  }
}
