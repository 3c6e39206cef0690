package org.eventassurance.contingency;

import java.util.Set;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who writes the plans of a department; everybody who is signed in reads them. */
@Component
public class PlanAccess {

  private static final String SRE = "sre";
  private static final String PROGRAM = "SCOPE_events-write";

  private final Absences absences;
  private final OrganisationDirectory organisation;

  PlanAccess(Absences absences, OrganisationDirectory organisation) {
    this.absences = absences;
    this.organisation = organisation;
  }

  /**
   * Passes the department's people, SRE, which coordinates across departments (E3), and programs
   * that may write events.
   *
   * @throws Problem 403 for everybody else
   */
  void requireWriter(String department, Authentication caller) {
    if (!mayWrite(department, caller)) {
      throw Problem.denied(
          "You write the plans of your own department: ask this one, or SRE, to write this plan.");
    }
  }

  /** Whether the caller may write plans of the department, and say how their drills went. */
  public boolean mayWrite(String department, Authentication caller) {
    Set<String> groups = absences.groupsOf(caller.getName());
    return isOf(department, caller.getName(), groups)
        || groups.contains(SRE)
        || caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(PROGRAM::equals);
  }

  /** A group of the department's id may also be a role, which others have as well. */
  private boolean isOf(String department, String person, Set<String> groups) {
    Organisation current = organisation.current();
    boolean member =
        current.departmentsOf(person).stream().anyMatch(own -> own.id().equals(department));
    return member || (groups.contains(department) && !current.roles().contains(department));
  }
}
