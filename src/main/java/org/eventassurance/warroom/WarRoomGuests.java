package org.eventassurance.warroom;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.duty.DutyPlace;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyRoster;
import org.eventassurance.duty.DutyShift;
import org.eventassurance.majorevent.EventPeople;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Knows whom the table of war rooms means by its words, for whoever invites (E23). */
@Component
class WarRoomGuests {

  private static final String ON_SITE = "on-site";
  private static final String DUTY = "duty";
  private static final String COMMANDER = "commander";
  private static final String LEADERSHIP = "leadership";
  private static final String LEADS = "leads";
  private static final String LIAISONS = "quality-liaisons";

  /** What people are to the event; other words are roles and departments. */
  static final List<String> WORDS = List.of(ON_SITE, DUTY, COMMANDER, LEADERSHIP, LEADS, LIAISONS);

  private final WarRoomTable table;
  private final DutyRoster roster;
  private final EventPeople people;
  private final OrganisationDirectory organisation;

  WarRoomGuests(
      WarRoomTable table,
      DutyRoster roster,
      EventPeople people,
      OrganisationDirectory organisation) {
    this.table = table;
    this.roster = roster;
    this.people = people;
    this.organisation = organisation;
  }

  /** Ids of the people whom the table invites to a room that is open for that time. */
  List<String> of(MajorEvent event, Instant from, Instant until) {
    return table.of(event).invited().stream()
        .flatMap(word -> named(word, event, from, until))
        .filter(person -> organisation.current().person(person).isPresent())
        .distinct()
        .toList();
  }

  /** Who leads the room: the general duty officer of its beginning, else the commander. */
  Optional<String> host(MajorEvent event, Instant from) {
    return onDuty(event, from, from.plusMillis(1))
        .filter(shift -> shift.post() == DutyPost.GENERAL_DUTY_OFFICER)
        .map(DutyShift::person)
        .filter(Objects::nonNull)
        .findFirst()
        .or(event::commander);
  }

  private Stream<String> named(String word, MajorEvent event, Instant from, Instant until) {
    return switch (word) {
      case ON_SITE ->
          onDuty(event, from, until)
              .filter(shift -> shift.place() == DutyPlace.ON_SITE)
              .map(DutyShift::person)
              .filter(Objects::nonNull);
      case DUTY -> onDuty(event, from, until).map(DutyShift::person).filter(Objects::nonNull);
      case COMMANDER -> event.commander().stream();
      case LEADERSHIP -> people.leadership(Optional.of(event)).stream();
      case LEADS -> departments(event).map(Department::lead);
      case LIAISONS -> departments(event).map(Department::qualityLiaison);
      default -> members(word, event).stream();
    };
  }

  private Collection<String> members(String group, MajorEvent event) {
    return people.members(group, Optional.of(event));
  }

  private Stream<Department> departments(MajorEvent event) {
    return event.departments().stream()
        .flatMap(id -> organisation.current().department(id).stream());
  }

  private Stream<DutyShift> onDuty(MajorEvent event, Instant from, Instant until) {
    return roster.of(event.code()).stream()
        .filter(shift -> shift.startsAt().isBefore(until) && shift.endsAt().isAfter(from));
  }
}
