package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.incident.IncidentTables.Proposal;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** What a report must say, and how bad an incident is in doubt. */
@Component
class IncidentPolicy {

  static final int LONGEST_TEXT = 2000;

  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final IncidentTables tables;
  private final Clock clock;

  IncidentPolicy(
      MajorEvents events, ServiceCatalogue catalogue, IncidentTables tables, Clock clock) {
    this.events = events;
    this.catalogue = catalogue;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * A report that can be stored; what it leaves open is filled in: it began now, a colleague saw
   * it, it is no matter of cyber-security.
   *
   * @throws Problem 404 if there is no such event, 400 naming all that is wrong
   */
  IncidentReport complete(IncidentReport report) {
    events.get(Objects.requireNonNullElse(report.eventCode(), ""));
    List<FieldError> errors = new ArrayList<>();
    checkSystem(report.systemId(), errors);
    checkText("seen", report.seen(), "Say what is seen: what fails, for whom.", errors);
    checkMoment(report.detectedAt(), errors);
    Problem.refuseAny(errors);
    return new IncidentReport(
        report.eventCode(),
        report.systemId(),
        report.severity(),
        Objects.requireNonNullElse(report.securityGrade(), SecurityGrade.NONE),
        Objects.requireNonNullElse(report.seenBy(), SeenBy.STAFF),
        report.seen().strip(),
        Objects.requireNonNullElseGet(report.detectedAt(), clock::instant),
        report.reportedBy());
  }

  /** How bad an incident is by the table {@code incident-severity}, as of now. */
  Proposal proposed(IncidentReport report) {
    boolean core = catalogue.system(report.systemId()).filter(CataloguedSystem::core).isPresent();
    return tables.severity(core, isPeak(events.get(report.eventCode())), report.seenBy());
  }

  /**
   * Passes a text that is there and not too long.
   *
   * @throws Problem 400 naming the field
   */
  static String text(String field, String text, String hint) {
    List<FieldError> errors = new ArrayList<>();
    checkText(field, text, hint, errors);
    Problem.refuseAny(errors);
    return text.strip();
  }

  private boolean isPeak(MajorEvent event) {
    Instant now = clock.instant();
    return event.peaks().stream()
        .anyMatch(peak -> !now.isBefore(peak.startsAt()) && !now.isAfter(peak.endsAt()));
  }

  private void checkSystem(String id, List<FieldError> errors) {
    if (id == null || catalogue.system(id).isEmpty()) {
      errors.add(new FieldError("system", "Name a system of the service catalogue by its id."));
    }
  }

  private void checkMoment(Instant detected, List<FieldError> errors) {
    if (detected != null && detected.isAfter(clock.instant())) {
      errors.add(
          new FieldError(
              "detectedAt", "An incident can't be seen in the future: give the moment it began."));
    }
  }

  private static void checkText(String field, String text, String hint, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(field, hint));
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(new FieldError(field, "Use at most %s characters.", LONGEST_TEXT));
    } else if (text.indexOf(0) >= 0) {
      errors.add(new FieldError(field, "Leave out characters that nobody can read."));
    }
  }
}
