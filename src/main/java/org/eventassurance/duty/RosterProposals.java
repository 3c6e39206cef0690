package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Absence;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/**
 * Proposes for an event the roster of the past event that it starts from, or else of the last one
 * of its kind that had one.
 */
@Component
class RosterProposals {

  private final DutyRoster roster;
  private final RosterFindings findings;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final Absences absences;

  RosterProposals(
      DutyRoster roster,
      RosterFindings findings,
      MajorEvents events,
      OrganisationDirectory organisation,
      Absences absences) {
    this.roster = roster;
    this.findings = findings;
    this.events = events;
    this.organisation = organisation;
    this.absences = absences;
  }

  /** Empty if no past event of the kind had a roster. */
  Optional<RosterProposal> of(MajorEvent event) {
    return events.pastLike(event).stream()
        .filter(past -> !roster.of(past.code()).isEmpty())
        .findFirst()
        .map(past -> proposal(past, event));
  }

  /** Shifts that lie outside of the other event's duty are left out. */
  private RosterProposal proposal(MajorEvent past, MajorEvent event) {
    Duration distance = Duration.between(past.window().goLiveAt(), event.window().goLiveAt());
    Instant from = findings.officerFrom(event);
    Instant until = event.window().endsAt();
    List<DutyShift> moved =
        roster.of(past.code()).stream()
            .map(shift -> shift.movedBy(distance))
            .filter(shift -> shift.endsAt().isAfter(from) && shift.startsAt().isBefore(until))
            .toList();
    Organisation current = organisation.current();
    List<Absence> away = absences.underWayOrComing();
    return RosterProposal.of(
        past,
        roster.commandCentre(past.code()),
        moved,
        shift -> shift.person() == null || isFree(shift, current, away));
  }

  private static boolean isFree(DutyShift shift, Organisation current, List<Absence> away) {
    return current.person(shift.person()).isPresent()
        && away.stream()
            .filter(absence -> absence.person().equals(shift.person()))
            .noneMatch(
                absence ->
                    absence.from().isBefore(shift.endsAt())
                        && absence.until().isAfter(shift.startsAt()));
  }
}
