package org.eventassurance.organisation;

import java.util.List;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Who may enter whose absence: everybody their own, a department's lead that of its members, the
 * leadership and the admin everybody's. A lead does not decide who stands in for the leadership,
 * whose rights the substitute gets.
 */
@Component
public class AbsenceAccess {

  private static final Set<String> ABOVE_ALL = Set.of("ROLE_ADMIN", "GROUP_leadership");

  private final OrganisationDirectory directory;

  AbsenceAccess(OrganisationDirectory directory) {
    this.directory = directory;
  }

  /** The people whose absences the caller may enter, in the order of the organisation. */
  public List<Person> peopleOf(Authentication caller) {
    return directory.current().people().stream()
        .filter(person -> mayEnter(person.id(), caller))
        .toList();
  }

  /** Whether the caller may enter and withdraw the person's absences, and read their reasons. */
  public boolean mayEnter(String personId, Authentication caller) {
    return personId.equals(caller.getName())
        || isAboveAll(caller)
        || leads(caller.getName(), personId);
  }

  /**
   * @throws Problem 403 unless the caller may enter and withdraw the person's absences
   */
  void require(String personId, Authentication caller) {
    if (!mayEnter(personId, caller)) {
      throw Problem.denied(
          "Absences are entered and withdrawn by the person themselves, their department's lead, the"
              + " leadership and the admin: ask one of them.");
    }
  }

  private boolean leads(String leadId, String personId) {
    Organisation organisation = directory.current();
    return !organisation.groupsOf(personId).contains(EngineRights.LEADERSHIP)
        && organisation.departmentsOf(personId).stream()
            .anyMatch(department -> department.lead().equals(leadId));
  }

  private static boolean isAboveAll(Authentication caller) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(ABOVE_ALL::contains);
  }
}
