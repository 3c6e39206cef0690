package org.eventassurance.security;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A caller's address has sent too many wrong passwords or tokens and has to wait. */
final class TooManyAttempts extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final long seconds;

  TooManyAttempts(Duration wait) {
    super(
        "Too many wrong passwords or tokens came from your address. Wait %d seconds, then try again."
            .formatted(wait.toSeconds() + 1));
    this.seconds = wait.toSeconds() + 1;
  }

  /** How many seconds the caller has to wait, rounded up. */
  long seconds() {
    return seconds;
  }
}
