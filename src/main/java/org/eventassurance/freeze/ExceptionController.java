package org.eventassurance.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.security.Caller;
import org.eventassurance.security.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions to the freeze, over REST (B4). */
@RestController
@RequestMapping("/api/freeze/exceptions")
@Tag(name = "Freeze", description = "Whether production may be changed, and the exceptions to it")
class ExceptionController {

  private final ChangeExceptions exceptions;
  private final ExceptionRequests requests;
  private final ExceptionAccess access;
  private final MajorEvents events;
  private final FreezeViews views;

  ExceptionController(
      ChangeExceptions exceptions,
      ExceptionRequests requests,
      ExceptionAccess access,
      MajorEvents events,
      FreezeViews views) {
    this.exceptions = exceptions;
    this.requests = requests;
    this.access = access;
    this.events = events;
    this.views = views;
  }

  @PostMapping
  @Operation(
      summary = "Request an exception to the freeze, now or ahead of it",
      description =
          "Starts the process 'Change exception' by the rules of its form; somebody else decides in"
              + " Tasklist. Without an event it is requested for the one of the highest level that"
              + " freezes the system then. Only people request, for nobody may approve their own.")
  ResponseEntity<ExceptionView> request(@RequestBody Wanted wanted, Authentication caller) {
    access.requireRequester(caller.getName());
    ChangeException requested = requests.start(wanted.request(caller.getName()));
    return ResponseEntity.created(URI.create("/api/freeze/exceptions/" + requested.id()))
        .body(view(requested, Caller.of(caller)));
  }

  @GetMapping
  @Operation(summary = "The exceptions to an event's freeze or for a system, the newest first")
  List<ExceptionView> list(
      @RequestParam(required = false) String event,
      @RequestParam(required = false) String system,
      Authentication caller) {
    return found(event, system).stream()
        .map(exception -> view(exception, Caller.of(caller)))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "An exception, and what became of it")
  ExceptionView get(@PathVariable long id, Authentication caller) {
    return view(exceptions.get(id), Caller.of(caller));
  }

  private List<ChangeException> found(String event, String system) {
    if (event == null && system == null) {
      throw Problem.invalid("event", "Give an event or a system.");
    }
    if (event == null) {
      return exceptions.ofSystem(system);
    }
    return exceptions.of(events.get(event).code()).stream()
        .filter(exception -> system == null || exception.systemId().equals(system))
        .toList();
  }

  /** What a change is about, and the hole that it closes, is not for a pipeline's log. */
  private ExceptionView view(ChangeException exception, Caller caller) {
    boolean trusted =
        caller.isPerson() || caller.has(Scope.EVENTS_READ) || caller.has(Scope.EVENTS_WRITE);
    return new ExceptionView(
        exception.id(),
        exception.eventCode(),
        exception.events(),
        exception.systemId(),
        exception.exceptionClass(),
        exception.changeReference(),
        trusted ? exception.description() : null,
        trusted ? exception.evidence() : null,
        trusted ? exception.rollbackPlan() : null,
        exception.requestedBy(),
        views.time(exception.requestedAt()),
        views.time(exception.wantedFrom()),
        views.time(exception.wantedUntil()),
        exception.approverRole(),
        exception.evidenceNeeded(),
        exception.longestValidity(),
        exception.status(),
        exception.decidedBy().orElse(null),
        time(exception.decidedAt().orElse(null)),
        trusted && exception.decidedBy().isPresent() ? exception.decisionReason() : null,
        time(exception.validFrom().orElse(null)),
        time(exception.validUntil().orElse(null)),
        time(exception.letThroughAt().orElse(null)),
        exception.useResult().orElse(null),
        time(exception.usedAt().orElse(null)),
        trusted ? exception.useNote().orElse(null) : null,
        time(exception.endedAt().orElse(null)));
  }

  private OffsetDateTime time(Instant moment) {
    return views.time(moment);
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  private static Instant moment(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** What somebody wants to change during the freeze; the names are those of the form's fields. */
  record Wanted(
      @Schema(example = "LAUNCH-2026") String event,
      @Schema(example = "order-database") String system,
      @Schema(example = "URGENT_FIX") String exceptionClass,
      @Schema(example = "CHG-20417") String changeReference,
      @Schema(example = "An index is missing: orders take seconds.") String description,
      @Schema(example = "Incident 12; tested on the copy.") String evidence,
      @Schema(example = "Drop the index, one minute; orders get slow again.") String rollbackPlan,
      @Schema(example = "2026-11-11T21:00:00+08:00") OffsetDateTime wantedFrom,
      @Schema(example = "2026-11-11T23:00:00+08:00") OffsetDateTime wantedUntil) {

    ExceptionRequest request(String person) {
      return new ExceptionRequest(
          text(event).isEmpty() ? null : text(event),
          text(system),
          text(exceptionClass),
          text(changeReference),
          text(description),
          text(evidence),
          text(rollbackPlan),
          moment(wantedFrom),
          moment(wantedUntil),
          person);
    }
  }

  /**
   * An exception.
   *
   * @param event the event that it was requested for
   * @param events all events to whose freeze it is an exception
   * @param letThroughAt when the gate let its change through for the first time
   * @param endedAt when it ran out or was given back
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExceptionView(
      long id,
      String event,
      List<String> events,
      String system,
      String exceptionClass,
      String changeReference,
      String description,
      String evidence,
      String rollbackPlan,
      String requestedBy,
      OffsetDateTime requestedAt,
      OffsetDateTime wantedFrom,
      OffsetDateTime wantedUntil,
      String approverRole,
      String evidenceNeeded,
      Duration longestValidity,
      ChangeException.Status status,
      String decidedBy,
      OffsetDateTime decidedAt,
      String decisionReason,
      OffsetDateTime validFrom,
      OffsetDateTime validUntil,
      OffsetDateTime letThroughAt,
      ChangeException.UseResult useResult,
      OffsetDateTime usedAt,
      String useNote,
      OffsetDateTime endedAt) {}
}
