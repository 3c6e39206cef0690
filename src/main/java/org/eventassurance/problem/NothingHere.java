package org.eventassurance.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other part of the REST interface answers. */
@Hidden
@RestController
class NothingHere {

  @RequestMapping("/api/**")
  void nothing(HttpServletRequest request) {
    throw Problem.notFound(
        "There is no %s %s: /api/docs lists what there is.",
        request.getMethod(), request.getRequestURI());
  }
}
