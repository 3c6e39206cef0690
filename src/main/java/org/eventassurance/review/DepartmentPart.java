package org.eventassurance.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A department's part in what happened to an event, as rows of tables (E30). */
@Component
class DepartmentPart {

  private final Incidents incidents;
  private final Hazards hazards;
  private final ChangeExceptions exceptions;
  private final Resources resources;
  private final ServiceCatalogue catalogue;
  private final OrganisationDirectory organisation;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  DepartmentPart(
      Incidents incidents,
      Hazards hazards,
      ChangeExceptions exceptions,
      Resources resources,
      ServiceCatalogue catalogue,
      OrganisationDirectory organisation,
      EventWords words,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.incidents = incidents;
    this.hazards = hazards;
    this.exceptions = exceptions;
    this.resources = resources;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** All tables of a department, by the names that the form knows them by. */
  Map<String, Object> of(String eventCode, String department, Locale language) {
    return Map.of(
        "incidents", incidents(eventCode, department, language),
        "hazards", hazards(eventCode, department, language),
        "exceptions", exceptions(eventCode, department, language),
        "resourceFindings", resources(eventCode, department, language));
  }

  /** Those of systems that it owns or answered for; what was none is left out. */
  private List<IncidentRow> incidents(String eventCode, String department, Locale language) {
    return incidents.of(eventCode).stream()
        .filter(incident -> incident.dismissal().isEmpty())
        .filter(
            incident ->
                incident.department().equals(department)
                    || catalogue.system(incident.systemId()).stream()
                        .anyMatch(system -> system.owner().equals(department)))
        .map(incident -> row(incident, language))
        .toList();
  }

  private IncidentRow row(Incident incident, Locale language) {
    return new IncidentRow(
        incident.id(),
        incident.severity().name(),
        words.system(incident.systemId()),
        incident.seen(),
        incident.outage(clock.instant()).toMinutes(),
        incident
            .cause()
            .orElseGet(() -> messages.getMessage("incident." + incident.state(), null, language)));
  }

  private List<HazardRow> hazards(String eventCode, String department, Locale language) {
    return hazards.of(eventCode).stream()
        .filter(hazard -> hazard.department().equals(department))
        .map(hazard -> row(hazard, language))
        .toList();
  }

  private HazardRow row(Hazard hazard, Locale language) {
    return new HazardRow(
        messages.getMessage("hazard.severity." + hazard.severity(), null, language),
        hazard.systemId().map(words::system).orElse(""),
        hazard.description(),
        messages.getMessage("review.hazard." + hazard.statusAt(clock.instant()), null, language));
  }

  private List<ExceptionRow> exceptions(String eventCode, String department, Locale language) {
    return exceptions.of(eventCode).stream()
        .filter(exception -> isMember(exception.requestedBy(), department))
        .map(exception -> row(exception, language))
        .toList();
  }

  private boolean isMember(String person, String department) {
    return organisation.current().departmentsOf(person).stream()
        .map(Department::id)
        .anyMatch(department::equals);
  }

  private ExceptionRow row(ChangeException exception, Locale language) {
    return new ExceptionRow(
        exception.changeReference(),
        words.system(exception.systemId()),
        exception.description(),
        messages.getMessage("exception." + exception.status(), null, language));
  }

  private List<ResourceRow> resources(String eventCode, String department, Locale language) {
    return resources.of(eventCode, language).stream()
        .filter(item -> item.department().equals(department))
        .filter(item -> item.status() != ItemStatus.WITHDRAWN)
        .flatMap(item -> rows(item, language))
        .toList();
  }

  private Stream<ResourceRow> rows(ItemView item, Locale language) {
    return findings(item)
        .map(
            finding ->
                new ResourceRow(
                    item.kindName(),
                    words.number(item.quantity(), language),
                    words.number(item.granted(), language),
                    dictionary.in(language).say(finding)));
  }

  private Stream<Sentence> findings(ItemView item) {
    return Stream.of(
            item.inTime()
                ? null
                : Sentence.of(
                    "Filed late, on %s; in time was until %s.",
                    words.day(item.filedAt()), words.day(item.fileBy())),
            item.refused().signum() > 0
                ? Sentence.of("Refused: %s.", item.refused().toPlainString())
                : null,
            item.open().signum() > 0
                ? Sentence.of("Short: nobody gave %s.", item.open().toPlainString())
                : null,
            item.undelivered() ? Sentence.of("It was not there when it was to be used.") : null)
        .filter(Objects::nonNull);
  }

  /** A row of the table of incidents; its cause, or how far it is. */
  record IncidentRow(
      long number, String severity, String system, String seen, long outageMinutes, String cause) {}

  /** A row of the table of hazards. */
  record HazardRow(String severity, String system, String description, String state) {}

  /** A row of the table of exceptions to the change freeze. */
  record ExceptionRow(String change, String system, String description, String state) {}

  /** A row of the table of what resources lacked. */
  record ResourceRow(String kind, String wanted, String granted, String finding) {}
}
