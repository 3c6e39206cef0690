package org.eventassurance.catalogue;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The credentials of servers that checks reach, by the name that the service catalogue uses for
 * them: {@code assurance.credentials.<name>.username}, {@code .password} and {@code .token}. They
 * stand in the configuration alone, never in the catalogue or a process.
 *
 * @param credentials may be absent
 */
@ConfigurationProperties("assurance")
public record Credentials(Map<String, Credential> credentials) {

  public Credentials {
    credentials = credentials == null ? Map.of() : Map.copyOf(credentials);
  }

  /** The credentials of this name; empty if the configuration has none. */
  public Optional<Credential> of(String name) {
    return Optional.ofNullable(credentials.get(name));
  }

  /**
   * How to prove who calls.
   *
   * @param username with a password; null where a token is used
   * @param token sent as a bearer token; null where a name and a password are used
   */
  public record Credential(String username, String password, String token) {

    /** Secrets stay out of logs and messages. */
    @Override
    public String toString() {
      return "Credential[username=" + username + "]";
    }
  }
}
