package org.eventassurance.incident;

import java.util.Set;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who reports incidents and writes into their logs, and who says that one is less bad. */
@Component
class IncidentAccess {

  private static final Set<String> JUDGES = Set.of("GROUP_qa", "ROLE_ADMIN");

  private final EventAccess access;
  private final MajorEvents events;

  IncidentAccess(EventAccess access, MajorEvents events) {
    this.access = access;
    this.events = events;
  }

  /**
   * Passes the people of the departments that take part in the event, SRE, the admin, and programs
   * that may write events.
   *
   * @throws Problem 404 if there is no such event, 403 for everybody else
   */
  void requireParticipant(String eventCode, Authentication caller) {
    access.requireParticipant(events.get(eventCode), caller);
  }

  /**
   * Passes quality assurance, the event's commander and the leadership.
   *
   * @throws Problem 403 for everybody else
   */
  void requireJudge(String eventCode, Authentication caller) {
    MajorEvent event = events.get(eventCode);
    boolean judge =
        caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(JUDGES::contains);
    if (!judge && !access.mayCommand(event, caller)) {
      throw Problem.denied(
          "Only quality assurance and the commander lower the severity of an incident: ask them.");
    }
  }
}
