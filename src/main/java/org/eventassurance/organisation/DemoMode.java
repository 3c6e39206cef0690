package org.eventassurance.organisation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is the demo on the embedded database, whose people have well-known passwords. The
 * demo listens on this machine alone; on any other address it does not start.
 */
@Component
public class DemoMode {

  private final boolean on;

  /**
   * Judges the settings.
   *
   * @throws InvalidConfigurationException if the demo would be reachable from other machines
   */
  public DemoMode(
      @Value("${spring.datasource.url:}") String databaseUrl,
      @Value("${server.address:}") String address) {
    this.on = databaseUrl.startsWith("jdbc:h2:mem:") || databaseUrl.startsWith("jdbc:h2:file:");
    if (on && !isLoopback(address)) {
      throw new InvalidConfigurationException(
          "With the embedded database everybody's password is their id, so it must not be reachable"
              + " from other machines, but server.address is '%s'.".formatted(address),
          "Set server.address to 127.0.0.1, or set spring.datasource.url to a real database.");
    }
  }

  /** True on the embedded database. */
  public boolean isOn() {
    return on;
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
