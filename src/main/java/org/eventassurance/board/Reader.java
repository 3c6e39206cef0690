package org.eventassurance.board;

import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The person before the board.
 *
 * @param name as colleagues know it
 * @param mayRegister whether a link to the registration makes sense
 * @param mayOpenCockpit whether links into Cockpit lead anywhere
 * @param maySendAgain whether a mail that could not be delivered may be sent again
 */
record Reader(String name, boolean mayRegister, boolean mayOpenCockpit, boolean maySendAgain) {

  private static final Set<String> COCKPIT_USERS =
      Set.of("ROLE_ADMIN", "ROLE_PROCESS_OWNER", "GROUP_leadership", "GROUP_commander");

  static Reader of(Authentication caller, String name, boolean mayRegister) {
    Set<String> authorities =
        caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return new Reader(
        name,
        mayRegister,
        authorities.stream().anyMatch(COCKPIT_USERS::contains),
        Caller.of(caller).isAdmin());
  }
}
