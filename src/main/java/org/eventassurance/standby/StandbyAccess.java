package org.eventassurance.standby;

import java.util.Set;
import org.eventassurance.organisation.Absences;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who keeps the register, and who reads people's numbers in it. */
@Component
public class StandbyAccess {

  private static final Set<String> KEEPERS = Set.of("sre", "base-services");
  private static final String ADMIN = "ROLE_ADMIN";
  private static final String PERSON = "ROLE_USER";

  private final Absences absences;

  StandbyAccess(Absences absences) {
    this.absences = absences;
  }

  /**
   * Passes SRE, base services and the admin.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireKeeper(Authentication caller) {
    if (!mayKeep(caller)) {
      throw Problem.denied(
          "SRE and base services keep the register of vendors and contacts: ask them to change it.");
    }
  }

  /** Whether the caller may change the register. */
  public boolean mayKeep(Authentication caller) {
    return has(caller, ADMIN)
        || absences.groupsOf(caller.getName()).stream().anyMatch(KEEPERS::contains);
  }

  /** Whether the caller may read phone numbers and mail addresses: people may, programs may not. */
  public boolean mayReadNumbers(Authentication caller) {
    return has(caller, PERSON);
  }

  private static boolean has(Authentication caller, String authority) {
    return caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(authority::equals);
  }
}
