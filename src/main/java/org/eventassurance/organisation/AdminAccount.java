package org.eventassurance.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The user who can always sign in and administer, whatever the organisation file says. */
@Component
public class AdminAccount {

  private final String id;
  private final String password;

  /**
   * Takes the account from the settings; in the demo the password is the id unless one is set.
   *
   * @throws InvalidConfigurationException if there is no password, or one that is easily guessed
   */
  public AdminAccount(
      DemoMode demo,
      @Value("${assurance.admin.id:admin}") String id,
      @Value("${assurance.admin.password:}") String password) {
    this.id = id;
    this.password = demo.isOn() && password.isBlank() ? id : password;
    if (!YamlFile.isId(id)) {
      throw refused("assurance.admin.id is '%s', which cannot be a user's id.".formatted(id));
    }
    if (this.password.isBlank()) {
      throw refused("assurance.admin.password is not set, so nobody could administer the product.");
    }
    if (!demo.isOn() && password.equalsIgnoreCase(id)) {
      throw refused("assurance.admin.password is the same as the user's id, '%s'.".formatted(id));
    }
  }

  /** The user's id. */
  public String id() {
    return id;
  }

  String password() {
    return password;
  }

  private static InvalidConfigurationException refused(String reason) {
    return new InvalidConfigurationException(
        reason,
        "Set assurance.admin.password (in the environment: ASSURANCE_ADMIN_PASSWORD) to a password"
            + " of your own, and assurance.admin.id to the user's id if it is not to be 'admin'.");
  }
}
