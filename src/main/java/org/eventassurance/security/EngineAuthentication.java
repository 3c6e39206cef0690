package org.eventassurance.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST interface, so that its authorizations apply. */
final class EngineAuthentication extends OncePerRequestFilter {

  private static final RequestMatcher ENGINE_REST = Paths.anyOf("/engine-rest/**");

  private final IdentityService identityService;

  EngineAuthentication(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !ENGINE_REST.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    identityService.setAuthentication(caller.id(), List.copyOf(caller.groups()), List.of());
    try {
      chain.doFilter(request, response);
    } finally {
      identityService.clearAuthentication();
    }
  }
}
