package org.eventassurance.duty;

import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who files rosters, who reads numbers in them, and who reads whose duty. */
@Component
public class DutyAccess {

  private static final String ADMIN = "ROLE_ADMIN";
  private static final String PERSON = "ROLE_USER";
  private static final String LEADERSHIP = "GROUP_leadership";
  private static final String WRITER = "SCOPE_events-write";
  private static final Set<String> PLANNERS = Set.of(ADMIN, "GROUP_sre", LEADERSHIP, WRITER);

  private final OrganisationDirectory organisation;

  DutyAccess(OrganisationDirectory organisation) {
    this.organisation = organisation;
  }

  /**
   * Passes SRE, the event's commander, the leadership, the admin, and programs that may write
   * events.
   *
   * @throws Problem 403 for everybody else
   */
  void requirePlanner(MajorEvent event, Authentication caller) {
    boolean commander = event.commander().filter(caller.getName()::equals).isPresent();
    if (!commander && !has(caller, PLANNERS)) {
      throw Problem.denied("SRE, the commander and the leadership file the duty roster.");
    }
  }

  /** Whether the caller is a person: programs read nobody's number. */
  boolean isPerson(Authentication caller) {
    return has(caller, Set.of(PERSON));
  }

  /**
   * Whether the caller may read the numbers in a roster: people, and programs that file rosters.
   */
  boolean mayReadRosterWithNumbers(Authentication caller) {
    return has(caller, Set.of(PERSON, WRITER));
  }

  /**
   * Passes the person, who leads them, the leadership, the admin, and programs that read.
   *
   * @throws Problem 403 for everybody else
   */
  void requireReaderOf(String personId, Authentication caller) {
    boolean leads =
        organisation.current().departmentsOf(personId).stream()
            .anyMatch(department -> department.lead().equals(caller.getName()));
    boolean fellow = !caller.getName().equals(personId) && isPerson(caller);
    if (fellow && !leads && !has(caller, Set.of(ADMIN, LEADERSHIP))) {
      throw Problem.denied("A person's duty is for the person and for those who lead them.");
    }
  }

  private static boolean has(Authentication caller, Set<String> authorities) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authorities::contains);
  }
}
