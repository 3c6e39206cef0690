package org.eventassurance.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Tells a caller why a request was refused: people who open a page are shown the sign-in page,
 * everybody else gets a problem (RFC 9457).
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuthenticationEntryPoint signInPage;
  private final ObjectMapper json;
  private final Dictionary dictionary;

  Refusals(ObjectMapper json, Dictionary dictionary) {
    this.json = json;
    this.dictionary = dictionary;
    this.signInPage = new LoginUrlAuthenticationEntryPoint(Paths.SIGN_IN);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    if (reason instanceof TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
      refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
    } else if (Paths.isPage(request)) {
      signInPage.commence(request, response, reason);
    } else {
      // No challenge for Basic: browsers would ask for a password and then send it along with
      // requests that other sites make.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      refuse(request, response, HttpStatus.UNAUTHORIZED, whyUnknown(reason));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (SecurityContextHolder.getContext().getAuthentication() == null) {
      commence(
          request, response, new InsufficientAuthenticationException(denied.getMessage(), denied));
    } else if (Paths.isPage(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      refuse(request, response, HttpStatus.FORBIDDEN, whyDenied(denied));
    }
  }

  private static Sentence whyUnknown(AuthenticationException reason) {
    return reason instanceof BadCredentialsException
        ? Sentence.of("The name, password or token is wrong. Correct it and try again.")
        : Sentence.of(
            "Nobody is signed in. Sign in, or send an Authorization header: Basic with a person's"
                + " id and password, or Bearer with a service account's token.");
  }

  private static Sentence whyDenied(AccessDeniedException denied) {
    return denied instanceof CsrfException
        ? Sentence.of(
            "The request does not carry the token of its session. Send the value of the cookie %s"
                + " in the header %s, or an Authorization header instead of the session.",
            Paths.CSRF_COOKIE, Paths.CSRF_HEADER)
        : Sentence.of("You may not do this. Ask an administrator for the right.");
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Sentence why)
      throws IOException {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, dictionary.in(request.getLocale()).say(why));
    problem.setProperty("errors", List.of());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
