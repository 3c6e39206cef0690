package org.eventassurance.security;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Looks at credentials only if their sender has not been wrong too often. */
final class ThrottledAuthentication implements AuthenticationManager {

  private final AuthenticationManager authentication;
  private final WrongAttempts wrongAttempts;

  ThrottledAuthentication(AuthenticationManager authentication, WrongAttempts wrongAttempts) {
    this.authentication = authentication;
    this.wrongAttempts = wrongAttempts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String address = addressOf(attempt);
    Duration wait = wrongAttempts.waitOf(address);
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new TooManyAttempts(wait);
    }
    try {
      return authentication.authenticate(attempt);
    } catch (BadCredentialsException wrong) {
      remember(attempt, address);
      throw wrong;
    }
  }

  private void remember(Authentication attempt, String address) {
    if (attempt instanceof PreAuthenticatedAuthenticationToken token) {
      wrongAttempts.addToken(address, ServiceAccounts.hash(token));
    } else {
      wrongAttempts.add(address);
    }
  }

  private static String addressOf(Authentication attempt) {
    return ((WebAuthenticationDetails) attempt.getDetails()).getRemoteAddress();
  }
}
