package org.eventassurance.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/**
 * Reads who calls from the header {@code Authorization}: {@code Basic} for a person, {@code Bearer}
 * for a service account.
 */
final class AuthorizationHeader implements AuthenticationConverter {

  private static final String BEARER = "Bearer ";

  private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

  @Override
  public Authentication convert(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean isToken = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isToken ? token(header, request) : basic.convert(request);
  }

  private static Authentication token(String header, HttpServletRequest request) {
    PreAuthenticatedAuthenticationToken token =
        new PreAuthenticatedAuthenticationToken(
            "service account", header.substring(BEARER.length()).strip());
    token.setDetails(new WebAuthenticationDetails(request));
    return token;
  }
}
