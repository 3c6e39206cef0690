package org.eventassurance.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether production is frozen, over REST: for pipelines, change systems and calendars. */
@RestController
@Tag(name = "Freeze", description = "Whether production may be changed, and the exceptions to it")
class FreezeController {

  private static final String AT =
      "a moment with its offset, such as 2026-11-11T20:00:00+08:00; now if absent";

  private final Freezes freezes;
  private final FreezeGate gate;
  private final FreezeFeed feed;
  private final FreezeContacts contacts;
  private final FreezeViews views;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Clock clock;

  FreezeController(
      Freezes freezes,
      FreezeGate gate,
      FreezeFeed feed,
      FreezeContacts contacts,
      FreezeViews views,
      MajorEvents events,
      Dictionary dictionary,
      Clock clock) {
    this.freezes = freezes;
    this.gate = gate;
    this.feed = feed;
    this.contacts = contacts;
    this.views = views;
    this.events = events;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping(value = "/api/freeze", params = "system")
  @Operation(
      summary = "Whether a system is frozen at a moment, by which events and until when",
      description =
          "The begin of a freeze belongs to it, its end does not. Without a system the answer lists"
              + " all systems that are frozen at that moment.")
  ResponseEntity<FreezeViews.SystemView> system(
      @Parameter(example = "checkout") @RequestParam String system,
      @Parameter(description = AT) @RequestParam(required = false) String at) {
    return fresh(views.system(freezes.at(system.strip(), moment(at).orElseGet(clock::instant))));
  }

  @GetMapping(value = "/api/freeze", params = "!system")
  @Operation(hidden = true)
  ResponseEntity<FrozenSystems> all(@RequestParam(required = false) String at) {
    Instant moment = moment(at).orElseGet(clock::instant);
    return fresh(
        new FrozenSystems(
            views.time(moment), freezes.frozenAt(moment).stream().map(views::system).toList()));
  }

  @GetMapping("/api/freeze/gate")
  @Operation(
      summary = "Whether a change may go to production",
      description =
          "200 if it may: the system is not frozen, or an exception holds for this change of it."
              + " 423 if it may not, with the reason, until when, and whom to turn to. Any other"
              + " answer is no permission either: a gate that can't find out lets nothing pass."
              + " What is answered for now while the system is frozen goes on record.")
  @ApiResponse(responseCode = "200", description = "The change may go")
  @ApiResponse(responseCode = "423", description = "The change waits")
  ResponseEntity<Object> gate(
      @Parameter(example = "checkout") @RequestParam String system,
      @Parameter(example = "CHG-20417") @RequestParam String change,
      @Parameter(description = AT) @RequestParam(required = false) String at,
      HttpServletRequest request,
      Locale readers,
      Authentication caller) {
    GateAnswer answer =
        gate.ask(new GateQuestion(system.strip(), change.strip(), moment(at), caller.getName()));
    String reason = dictionary.in(language(request, readers)).say(answer.reason());
    return answer.allowed()
        ? fresh(passed(change.strip(), answer, reason))
        : held(change.strip(), answer, reason);
  }

  @GetMapping(value = "/api/freeze.ics", produces = "text/calendar")
  @Operation(summary = "The freezes that are on or to come, as a calendar to subscribe to")
  String calendar(HttpServletRequest request, Locale readers) {
    return feed.of(freezes.underWayOrComing(), language(request, readers));
  }

  @GetMapping(value = "/api/events/{code}/freeze.ics", produces = "text/calendar")
  @Operation(summary = "The freeze of an event, as a calendar to subscribe to")
  String calendar(@PathVariable String code, HttpServletRequest request, Locale readers) {
    return feed.of(
        freezes.freezeOf(events.get(code).code()).stream().toList(), language(request, readers));
  }

  private Passed passed(String change, GateAnswer answer, String reason) {
    FreezeState state = answer.state();
    return new Passed(
        true,
        reason,
        state.systemId(),
        change,
        views.time(state.at()),
        state.frozen(),
        answer.exception().map(views::exception).orElse(null),
        state.next().filter(window -> !state.frozen()).map(views::window).orElse(null));
  }

  private ResponseEntity<Object> held(String change, GateAnswer answer, String reason) {
    FreezeState state = answer.state();
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.LOCKED, reason);
    problem.setProperty("allowed", false);
    problem.setProperty("reason", reason);
    problem.setProperty("system", state.systemId());
    problem.setProperty("change", change);
    problem.setProperty("at", views.time(state.at()));
    problem.setProperty("until", state.until().map(views::time).orElseThrow());
    problem.setProperty("events", views.events(state));
    problem.setProperty("contact", contacts.of(state));
    problem.setProperty("errors", List.of());
    return ResponseEntity.status(HttpStatus.LOCKED)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /** A plus sign that was not escaped reaches us as a blank. */
  private static Optional<Instant> moment(String at) {
    if (at == null || at.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(at.strip().replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw Problem.invalid("at", "Give date, time and offset, like 2026-11-11T20:00+08:00.");
    }
  }

  /** The language asked for, else the reader's own. */
  private static Locale language(HttpServletRequest request, Locale readers) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? readers : request.getLocale();
  }

  /** The systems that are frozen at a moment. */
  record FrozenSystems(OffsetDateTime at, List<FreezeViews.SystemView> systems) {}

  /** A change that may go. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Passed(
      boolean allowed,
      String reason,
      String system,
      String change,
      OffsetDateTime at,
      boolean frozen,
      FreezeViews.RunningView exception,
      FreezeViews.WindowView next) {}
}
