package org.eventassurance.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Tells those in command when nobody is on duty who should be (B5, E22, E23). */
@Component
class DutyAnnouncement {

  private static final String SRE = "sre";

  private final DutyShifts shifts;
  private final DutyRoster roster;
  private final RosterWords words;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final OrganisationDirectory organisation;

  DutyAnnouncement(
      DutyShifts shifts,
      DutyRoster roster,
      RosterWords words,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      OrganisationDirectory organisation) {
    this.shifts = shifts;
    this.roster = roster;
    this.words = words;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.organisation = organisation;
  }

  /** Tells the leads, the commander and the general duty officer that nobody took a shift. */
  void missing(long shiftId) {
    shifts.reported(shiftId);
    ShiftTaking shift = shifts.get(shiftId);
    tell(
        shift.eventCode(),
        Sentence.of("Nobody has taken a shift that has begun"),
        missing(shift),
        Stream.of(
                leadsOf(shift.person()),
                sreLeads(),
                commander(shift.eventCode()),
                officers(shift.eventCode()))
            .flatMap(List::stream)
            .toList());
  }

  /** Tells what is wrong with a roster before duty begins. */
  void lacking(String eventCode, List<RosterFinding> findings) {
    tell(
        eventCode,
        Sentence.of("Duty is about to begin, and the roster is not in order"),
        said(findings),
        planners(eventCode));
  }

  /** Tells that there is no roster. */
  void notPlanned(String eventCode) {
    tell(
        eventCode,
        Sentence.of("Duty is about to begin, and there is no roster"),
        List.of(Sentence.of("File one: until then nobody is asked by name to take a shift.")),
        planners(eventCode));
  }

  /** Tells what is wrong with a roster since its event has moved. */
  void moved(String eventCode, List<RosterFinding> findings) {
    tell(
        eventCode,
        Sentence.of("The event has moved, and its roster with it: look at it again"),
        said(findings),
        planners(eventCode));
  }

  private List<Sentence> missing(ShiftTaking shift) {
    List<Sentence> details = new ArrayList<>();
    if (shift.isRostered()) {
      details.add(
          Sentence.of(
              "%s is on the roster: %s, from %s to %s.",
              words.person(shift.person()),
              words.posts(shift.dutyPosts()),
              words.time(shift.startsAt()),
              words.time(shift.endsAt())));
    } else {
      details.add(Sentence.of("It began at %s.", words.time(shift.startsAt())));
    }
    details.add(
        Sentence.of(
            "Call them, or let somebody of SRE take the shift in their place in Tasklist."));
    return details;
  }

  private List<Sentence> said(List<RosterFinding> findings) {
    return findings.stream().map(words::say).toList();
  }

  private List<Addressee> planners(String eventCode) {
    return Stream.concat(sreLeads().stream(), commander(eventCode).stream()).toList();
  }

  private List<Addressee> sreLeads() {
    return organisation.current().departmentsWithRole(SRE).stream()
        .flatMap(department -> addressees.leadOf(department.id()).stream())
        .toList();
  }

  private List<Addressee> leadsOf(String person) {
    return person == null
        ? List.of()
        : organisation.current().departmentsOf(person).stream()
            .flatMap(department -> addressees.leadOf(department.id()).stream())
            .toList();
  }

  private List<Addressee> commander(String eventCode) {
    return addressees.commander(events.find(eventCode));
  }

  private List<Addressee> officers(String eventCode) {
    return roster.now(eventCode).stream()
        .filter(shift -> shift.post() == DutyPost.GENERAL_DUTY_OFFICER && shift.person() != null)
        .flatMap(
            shift ->
                addressees
                    .person(shift.person(), Sentence.of("You are general duty officer now."))
                    .stream())
        .toList();
  }

  private void tell(
      String eventCode, Sentence headline, List<Sentence> details, List<Addressee> people) {
    announcements.tell(new Announcement(Kind.DUTY, eventCode, headline, details, true), people);
  }
}
