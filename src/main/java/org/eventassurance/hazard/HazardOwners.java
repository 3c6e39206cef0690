package org.eventassurance.hazard;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a hazard: its owner's department, that one's lead, and whoever gets a notice.
 */
@Component
class HazardOwners {

  private static final String LEADERSHIP = "leadership";

  private final OrganisationDirectory organisation;
  private final Absences absences;
  private final MajorEvents events;
  private final Clock clock;

  HazardOwners(
      OrganisationDirectory organisation, Absences absences, MajorEvents events, Clock clock) {
    this.organisation = organisation;
    this.absences = absences;
    this.events = events;
    this.clock = clock;
  }

  /** Whether a hazard of this owner would reach a department. */
  boolean hasDepartment(String owner) {
    return !organisation.current().departmentsOf(owner).isEmpty();
  }

  /**
   * The department that the report names, else the owner's, preferably one that takes part in the
   * event; the event's first one for an owner who is in none.
   */
  String departmentOf(HazardReport report) {
    return report.department() == null ? ownersDepartment(report) : report.department();
  }

  private String ownersDepartment(HazardReport report) {
    List<String> own =
        organisation.current().departmentsOf(report.owner()).stream().map(Department::id).toList();
    List<String> participating = events.get(report.eventCode()).departments();
    return own.stream()
        .filter(participating::contains)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .orElseGet(() -> participating.get(0));
  }

  String leadOf(String department) {
    return organisation.current().department(department).map(Department::lead).orElse("");
  }

  /** Who reported it; where no person did, the department's lead. */
  String reporterOf(Hazard hazard) {
    return organisation.current().person(hazard.reportedBy()).isPresent()
        ? hazard.reportedBy()
        : leadOf(hazard.department());
  }

  /** Whether the person, or whoever they stand in for, may approve that a hazard stays. */
  boolean mayApprove(String personId, Hazard hazard) {
    String lead = leadOf(hazard.department());
    return personId.equals(lead)
        || personId.equals(absences.standIn(lead, clock.instant()))
        || absences.groupsOf(personId).contains(LEADERSHIP);
  }

  /**
   * Who should know: the commander, the lead, and the other departments' quality liaisons (E24).
   */
  List<String> toNotify(Hazard hazard) {
    MajorEvent event = events.get(hazard.eventCode());
    Stream<String> liaisons =
        event.departments().stream()
            .map(organisation.current()::department)
            .flatMap(Optional::stream)
            .map(Department::qualityLiaison);
    return Stream.of(event.commander().stream(), Stream.of(leadOf(hazard.department())), liaisons)
        .flatMap(people -> people)
        .filter(person -> organisation.current().person(person).isPresent())
        .distinct()
        .toList();
  }
}
