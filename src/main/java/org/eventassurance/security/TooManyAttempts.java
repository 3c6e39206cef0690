package org.eventassurance.security;

import java.io.Serial;
import java.time.Duration;
import org.eventassurance.language.Sentence;
import org.springframework.security.core.AuthenticationException;

/** A caller's address has sent too many wrong passwords or tokens and has to wait. */
final class TooManyAttempts extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final long seconds;

  TooManyAttempts(Duration wait) {
    super("too many wrong passwords or tokens");
    this.seconds = wait.toSeconds() + 1;
  }

  /** What the caller is told. */
  Sentence sentence() {
    return Sentence.of(
        "Too many wrong passwords or tokens came from your address. Wait %s seconds, then try"
            + " again.",
        seconds);
  }

  /** How many seconds the caller has to wait, rounded up. */
  long seconds() {
    return seconds;
  }
}
