package org.eventassurance.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who makes a request.
 *
 * @param id the person's id in the engine, or the service account's name
 * @param authorities all authorities, as the package describes them
 */
public record Caller(String id, Set<String> authorities) {

  static final String PERSON = "ROLE_USER";
  static final String ADMIN = "ROLE_ADMIN";
  static final String PROCESS_OWNER = "ROLE_PROCESS_OWNER";
  static final String GROUP_PREFIX = "GROUP_";

  /** The caller whom Spring Security has authenticated. */
  public static Caller of(Authentication authentication) {
    return new Caller(
        authentication.getName(),
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a person calls, not a service account. */
  public boolean isPerson() {
    return authorities.contains(PERSON);
  }

  /** Whether the caller may administer the product. */
  public boolean isAdmin() {
    return authorities.contains(ADMIN);
  }

  /** Whether the caller may deploy processes, decisions and forms. */
  public boolean isProcessOwner() {
    return authorities.contains(PROCESS_OWNER);
  }

  /** Whether the caller is a service account with this scope. */
  public boolean has(Scope scope) {
    return authorities.contains(scope.authority());
  }

  /** The ids of the engine's groups that a person belongs to: roles and departments. */
  public Set<String> groups() {
    return authorities.stream()
        .filter(authority -> authority.startsWith(GROUP_PREFIX))
        .map(authority -> authority.substring(GROUP_PREFIX.length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
