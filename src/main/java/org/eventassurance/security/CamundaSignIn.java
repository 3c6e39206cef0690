package org.eventassurance.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells Camunda's web applications who has signed in with us. Public, with a public constructor,
 * because Camunda's filter makes it by its name.
 */
public final class CamundaSignIn implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return AuthenticationResult.unsuccessful();
    }
    Caller caller = Caller.of(authentication);
    AuthenticationResult result = AuthenticationResult.successful(caller.id());
    result.setGroups(List.copyOf(caller.groups()));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // Our own chain has already sent strangers to the sign-in page.
  }
}
