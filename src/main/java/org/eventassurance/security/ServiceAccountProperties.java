package org.eventassurance.security;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The machines that may call, by their names, as configured under {@code
 * assurance.service-accounts}.
 */
@ConfigurationProperties("assurance")
record ServiceAccountProperties(Map<String, Account> serviceAccounts) {

  ServiceAccountProperties {
    serviceAccounts = serviceAccounts == null ? Map.of() : Map.copyOf(serviceAccounts);
  }

  /**
   * One machine.
   *
   * @param token the secret that it sends as {@code Authorization: Bearer <token>}
   * @param scopes what it may do
   */
  record Account(String token, Set<Scope> scopes) {

    Account {
      scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /** Leaves the token out, so that it cannot reach a log. */
    @Override
    public String toString() {
      return "Account" + scopes;
    }
  }
}
