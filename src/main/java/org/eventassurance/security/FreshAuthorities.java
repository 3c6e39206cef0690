package org.eventassurance.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads anew in each request of a session what its person may do: who leaves a group loses its
 * rights at once, and who leaves the organisation is signed out.
 */
final class FreshAuthorities extends OncePerRequestFilter {

  private final EnginePeople people;

  FreshAuthorities(EnginePeople people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
    if (remembered != null) {
      people
          .find(remembered.getName())
          .ifPresentOrElse(
              person -> SecurityContextHolder.setContext(new SecurityContextImpl(person)),
              () -> forget(request));
    }
    chain.doFilter(request, response);
  }

  private static void forget(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
