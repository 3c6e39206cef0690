package org.eventassurance.loadtest;

import java.util.Collection;
import java.util.Set;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may deliver results of a department's load test. */
@Component
class LoadTestAccess {

  private static final String SRE = "sre";
  private static final String WRITES_EVENTS = "SCOPE_events-write";

  private final Absences absences;
  private final OrganisationDirectory organisation;

  LoadTestAccess(Absences absences, OrganisationDirectory organisation) {
    this.absences = absences;
    this.organisation = organisation;
  }

  /**
   * Passes the people of one of the departments, SRE, and programs that may write events.
   *
   * @throws Problem 403 for everybody else
   */
  void requireDeliverer(Collection<String> departments, Authentication caller) {
    Set<String> groups = absences.groupsOf(caller.getName());
    boolean isTheirs =
        departments.stream().anyMatch(department -> isOf(department, caller, groups));
    if (!isTheirs && !groups.contains(SRE) && !mayWrite(caller)) {
      throw Problem.denied(
          "You deliver results for your own department: ask this one, or SRE, to deliver them.");
    }
  }

  private boolean isOf(String department, Authentication caller, Set<String> groups) {
    return organisation.current().departmentsOf(caller.getName()).stream()
            .anyMatch(own -> own.id().equals(department))
        || (groups.contains(department) && !organisation.current().roles().contains(department));
  }

  private static boolean mayWrite(Authentication caller) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(WRITES_EVENTS::equals);
  }
}
