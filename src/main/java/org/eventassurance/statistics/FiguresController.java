package org.eventassurance.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An event's figures, over REST. */
@RestController
@RequestMapping("/api/events/{code}/figures")
@Tag(name = "Figures", description = "What an event came to, beside what was forecast")
class FiguresController {

  private static final Set<String> MEASURERS =
      Set.of("ROLE_ADMIN", "GROUP_sre", "SCOPE_events-write");

  private final FiguresViews views;
  private final MeasuredFigures measured;
  private final Readers readers;

  FiguresController(FiguresViews views, MeasuredFigures measured, Readers readers) {
    this.views = views;
    this.measured = measured;
    this.readers = readers;
  }

  @GetMapping
  @Operation(summary = "Operating and technical figures, forecast beside actual, used beside given")
  FiguresView of(@PathVariable String code, Authentication caller) {
    return views.of(code, readers.languageOf(caller.getName()));
  }

  @PostMapping("/measure")
  @Operation(
      summary = "Read the technical figures from the monitoring servers again",
      description =
          "Answers within a minute. What a person has reported stays; what was measured before is"
              + " replaced.")
  FiguresView measure(@PathVariable String code, Authentication caller) {
    if (caller.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .noneMatch(MEASURERS::contains)) {
      throw Problem.denied("Only SRE has an event's figures measured again.");
    }
    measured.measure(code);
    return of(code, caller);
  }
}
