package org.eventassurance.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the product's paths are for. */
final class Paths {

  static final String SIGN_IN = "/sign-in";
  static final String SIGN_IN_REFUSED = "/sign-in/refused";
  static final String SIGN_OUT = "/sign-out";

  /** The parameter with which the sign-in page greets who has just signed out. */
  static final String SIGNED_OUT = "signed-out";

  /** Camunda's web applications, which guard themselves against forged requests. */
  static final String[] WEB_APPLICATIONS = {"/camunda/app/**", "/camunda/api/**"};

  /** What Camunda's web applications post when somebody signs out there. */
  static final RequestMatcher WEB_APPLICATION_SIGN_OUT =
      path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

  static final RequestMatcher IS_SIGN_OUT =
      new OrRequestMatcher(path(HttpMethod.POST, SIGN_OUT), WEB_APPLICATION_SIGN_OUT);

  static final String CSRF_COOKIE = "assurance-csrf";
  static final String CSRF_HEADER = "X-CSRF-TOKEN";

  private static final RequestMatcher MACHINE_READABLE =
      anyOf("/api/**", "/engine-rest/**", "/actuator/**", "/camunda/api/**");

  private static final RequestMatcher SESSION_ONLY =
      anyOf("/camunda/**", SIGN_IN, SIGN_IN_REFUSED, SIGN_OUT);

  private Paths() {}

  /** Whether a person opens the address in a browser, so that a refusal has to be a page. */
  static boolean isPage(HttpServletRequest request) {
    return !MACHINE_READABLE.matches(request) && !isStateless(request);
  }

  /** Whether a browser shows the answer as a page, so that one wants to get there in the end. */
  static boolean isPageAskedFor(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && isPage(request);
  }

  /**
   * Whether the request proves on its own who calls. Then a session that comes along counts for
   * nothing. Camunda's web applications and the sign-in itself only know sessions.
   */
  static boolean isStateless(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null && !SESSION_ONLY.matches(request);
  }

  private static RequestMatcher path(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }

  static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(
        Arrays.stream(patterns)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());
  }

  static RequestMatcher noneOf(String... patterns) {
    return new NegatedRequestMatcher(anyOf(patterns));
  }
}
