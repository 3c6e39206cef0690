package org.eventassurance.resource;

import java.util.Set;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may file resources for a department, and who keeps the pools. */
@Component
public class FilingAccess {

  private static final String SRE = "sre";
  private static final String RESOURCE_MANAGER = "base-services";
  private static final String ADMIN = "ROLE_ADMIN";

  private final Absences absences;
  private final OrganisationDirectory organisation;

  FilingAccess(Absences absences, OrganisationDirectory organisation) {
    this.absences = absences;
    this.organisation = organisation;
  }

  /**
   * Passes the department's people, SRE, to whom resources are filed (E10), and programs that may
   * write events.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireFiler(String department, Authentication caller) {
    if (!mayFile(department, caller)) {
      throw Problem.denied(
          "You file for your own department: ask this one, or SRE, to file for it.");
    }
  }

  /** Whether the caller may file for the department, and change what it filed. */
  public boolean mayFile(String department, Authentication caller) {
    Set<String> groups = absences.groupsOf(caller.getName());
    return isOf(department, caller.getName(), groups)
        || groups.contains(SRE)
        || has(caller, "SCOPE_events-write");
  }

  /** A group of the department's id may also be a role, which others have as well. */
  private boolean isOf(String department, String person, Set<String> groups) {
    Organisation current = organisation.current();
    boolean member =
        current.departmentsOf(person).stream().anyMatch(own -> own.id().equals(department));
    return member || (groups.contains(department) && !current.roles().contains(department));
  }

  /**
   * Passes base services, the admin, and programs that may write resources.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireManager(Authentication caller) {
    if (!mayManage(caller)) {
      throw Problem.denied("Only base services keeps the pools: ask them to change one.");
    }
  }

  /** Whether the caller may change pools. */
  public boolean mayManage(Authentication caller) {
    return absences.groupsOf(caller.getName()).contains(RESOURCE_MANAGER)
        || has(caller, ADMIN)
        || has(caller, "SCOPE_resources-write");
  }

  private static boolean has(Authentication caller, String authority) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authority::equals);
  }
}
