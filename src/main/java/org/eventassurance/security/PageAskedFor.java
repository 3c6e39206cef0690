package org.eventassurance.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * The page that a stranger asked for waits in a cookie: strangers cost no session. It waits until
 * they get there; asking for it again as a stranger does not count.
 */
final class PageAskedFor extends CookieRequestCache {

  @Override
  public HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return SecurityContextHolder.getContext().getAuthentication() == null
        ? null
        : super.getMatchingRequest(request, response);
  }
}
