package org.eventassurance.security;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; for who has, the way out. */
@Controller
class SignInPage {

  private static final String VIEW = "sign-in";

  @GetMapping(Paths.SIGN_IN)
  String ask(
      Principal caller,
      @RequestParam(name = Paths.SIGNED_OUT, required = false) String signedOut,
      Model model) {
    model.addAttribute("caller", caller == null ? null : caller.getName());
    model.addAttribute("signedOut", caller == null && signedOut != null);
    return VIEW;
  }

  /** Reached only by a forward, when a sign-in has failed. */
  @PostMapping(Paths.SIGN_IN_REFUSED)
  String refuse(
      @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) AuthenticationException reason,
      HttpServletResponse response,
      Model model) {
    if (reason instanceof TooManyAttempts tooMany) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
      model.addAttribute("wait", tooMany.seconds());
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      model.addAttribute("wrong", true);
    }
    return VIEW;
  }
}
