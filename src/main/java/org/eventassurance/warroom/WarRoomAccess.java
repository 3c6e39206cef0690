package org.eventassurance.warroom;

import java.util.Set;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may say that somebody has come into the war room, or has left it. */
@Component
public class WarRoomAccess {

  private static final Set<String> KEEPERS = Set.of("GROUP_qa", "ROLE_ADMIN");

  private final WarRooms rooms;
  private final MajorEvents events;
  private final EventAccess access;
  private final OrganisationDirectory organisation;

  WarRoomAccess(
      WarRooms rooms, MajorEvents events, EventAccess access, OrganisationDirectory organisation) {
    this.rooms = rooms;
    this.events = events;
    this.access = access;
    this.organisation = organisation;
  }

  /**
   * Passes people who take part in the event, or are invited, for themselves; quality assurance and
   * the room's host for everybody.
   *
   * @throws Problem 403 for everybody else, 404 for an unknown event, 400 for an unknown person
   */
  public void require(String eventCode, String person, Authentication caller) {
    MajorEvent event = events.get(eventCode);
    if (organisation.current().person(person).isEmpty()) {
      throw Problem.invalid(
          "person", "There is no person '%s': people come into a war room, not programs.", person);
    }
    if (!isInvited(eventCode, caller.getName())) {
      access.requireParticipant(event, caller);
    }
    if (!person.equals(caller.getName()) && !keeps(eventCode, caller)) {
      throw Problem.denied(
          "Say it for yourself: only quality assurance and the room's host say it for others.");
    }
  }

  private boolean isInvited(String eventCode, String person) {
    return rooms.current(eventCode).filter(room -> room.invited().contains(person)).isPresent();
  }

  private boolean keeps(String eventCode, Authentication caller) {
    boolean hosts =
        rooms
            .current(eventCode)
            .flatMap(WarRoom::host)
            .filter(caller.getName()::equals)
            .isPresent();
    return hosts
        || caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(KEEPERS::contains);
  }
}
