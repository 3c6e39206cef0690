package org.eventassurance.organisation;

import java.io.Serial;

/**
 * A setting or a file that the product refuses: its message says what is wrong, {@link #action()}
 * what to do. At start it ends the start; while the product runs, what was in force stays.
 */
public final class InvalidConfigurationException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  private final String action;

  public InvalidConfigurationException(String message, String action) {
    this(message, action, null);
  }

  public InvalidConfigurationException(String message, String action, Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  /** A sentence that says what to do. */
  public String action() {
    return action;
  }
}
