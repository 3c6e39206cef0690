package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventassurance.deadline.DeadlinePlan;
import org.eventassurance.duty.DutyRule.OfficerFrom;
import org.eventassurance.duty.RosterCheck.Booking;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at rosters as things are now: the event's dates, other events, who is away (B5, E23). */
@Service
@Transactional(readOnly = true)
public class RosterFindings {

  /** Farther from an event nobody is on duty for it. */
  private static final Duration AROUND = Duration.ofDays(14);

  private final DutyRoster roster;
  private final DutyRules rules;
  private final MajorEvents events;
  private final DeadlinePlan deadlines;
  private final Absences absences;
  private final OrganisationDirectory organisation;

  RosterFindings(
      DutyRoster roster,
      DutyRules rules,
      MajorEvents events,
      DeadlinePlan deadlines,
      Absences absences,
      OrganisationDirectory organisation) {
    this.roster = roster;
    this.rules = rules;
    this.events = events;
    this.deadlines = deadlines;
    this.absences = absences;
    this.organisation = organisation;
  }

  /** What is wrong with an event's roster; all that must be manned is while there is none. */
  public List<RosterFinding> of(String eventCode) {
    return of(events.get(eventCode), roster.of(eventCode));
  }

  /** What would be wrong if these were the event's shifts. */
  List<RosterFinding> of(MajorEvent event, List<DutyShift> shifts) {
    return check(event).findings(shifts);
  }

  /** From when on there is to be a general duty officer. */
  Instant officerFrom(MajorEvent event) {
    Instant begins = event.window().begins();
    return rules.of(event).officerFrom() == OfficerFrom.FREEZE
        ? deadlines.freezeStart(event.code()).orElse(begins)
        : begins;
  }

  private RosterCheck check(MajorEvent event) {
    DutyRule rule = rules.of(event);
    return new RosterCheck(
        officerFrom(event),
        event.window().begins(),
        event.window().endsAt(),
        event.expectedPeaks(),
        rule,
        elsewhere(event),
        absences.underWayOrComing(),
        person -> organisation.current().person(person).isPresent());
  }

  /** Whether duty for both may be at the same time: it begins with the freeze at the earliest. */
  private static boolean isNear(EventWindow one, EventWindow other) {
    return one.begins().minus(AROUND).isBefore(other.endsAt())
        && other.begins().minus(AROUND).isBefore(one.endsAt());
  }

  private List<Booking> elsewhere(MajorEvent event) {
    return events.all().stream()
        .filter(other -> other.status().isOpen() && !other.code().equals(event.code()))
        .filter(other -> isNear(other.window(), event.window()))
        .flatMap(
            other ->
                roster.of(other.code()).stream().map(shift -> new Booking(other.code(), shift)))
        .toList();
  }
}
