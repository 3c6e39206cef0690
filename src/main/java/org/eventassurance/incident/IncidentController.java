package org.eventassurance.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eventassurance.incident.PlanCalls.StepReport;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over REST (E24, E25). */
@RestController
@Tag(name = "Incidents", description = "Reported, told, restored, explained")
@Transactional
class IncidentController {

  private final Incidents incidents;
  private final IncidentHandling handling;
  private final PlanCalls calls;
  private final IncidentAccess access;
  private final IncidentViews views;
  private final MajorEvents events;
  private final Dictionary dictionary;

  IncidentController(
      Incidents incidents,
      IncidentHandling handling,
      PlanCalls calls,
      IncidentAccess access,
      IncidentViews views,
      MajorEvents events,
      Dictionary dictionary) {
    this.incidents = incidents;
    this.handling = handling;
    this.calls = calls;
    this.access = access;
    this.views = views;
    this.events = events;
    this.dictionary = dictionary;
  }

  @PostMapping("/api/incidents")
  @Operation(
      summary = "Report an incident",
      description =
          "Its tasks begin at once. The worse severity counts: the one that is sent, or the one that"
              + " the table incident-severity proposes; leave it out if in doubt.")
  ResponseEntity<IncidentView> report(
      @RequestBody NewIncident body, Authentication caller, Locale language) {
    access.requireParticipant(Objects.requireNonNullElse(body.event(), ""), caller);
    Incident opened = incidents.open(body.by(caller.getName()));
    return ResponseEntity.created(URI.create("/api/incidents/" + opened.id()))
        .body(views.whole(opened, dictionary.in(language)));
  }

  @GetMapping("/api/events/{code}/incidents")
  @Operation(summary = "The incidents of an event, the newest first")
  List<IncidentView> of(@PathVariable String code, Locale language) {
    events.get(code);
    return incidents.of(code).stream()
        .map(incident -> views.brief(incident, dictionary.in(language)))
        .toList();
  }

  @GetMapping("/api/incidents/{id:\\d{1,18}}")
  @Operation(summary = "One incident with its clocks, its plans' steps and its log")
  IncidentView one(@PathVariable long id, Locale language) {
    return views.whole(incidents.get(id), dictionary.in(language));
  }

  @PostMapping("/api/incidents/{id:\\d{1,18}}/notes")
  @Operation(summary = "Add a line to an incident's log")
  IncidentView note(
      @PathVariable long id, @RequestBody NewNote body, Authentication caller, Locale language) {
    requireParticipant(id, caller);
    incidents.note(
        id, IncidentPolicy.text("text", body.text(), "Say what happened."), caller.getName());
    return one(id, language);
  }

  @PostMapping("/api/incidents/{id:\\d{1,18}}/severity")
  @Operation(
      summary = "Change an incident's severity, or its grade of cyber-security",
      description =
          "Everybody who takes part raises it; quality assurance and the commander lower it. Whoever"
              + " had the notice is told when it is raised.")
  IncidentView rate(
      @PathVariable long id, @RequestBody Rating body, Authentication caller, Locale language) {
    Incident incident = requireParticipant(id, caller);
    requireOpen(incident);
    if (body.severity() == null && body.securityGrade() == null) {
      throw Problem.invalid("severity", "Use one of S1, S2, S3, S4.");
    }
    String why = IncidentPolicy.text("reason", body.reason(), "Say why: it is logged.");
    if (body.isBetterThan(incident)) {
      access.requireJudge(incident.eventCode(), caller);
    }
    if (body.severity() != null) {
      incidents.rate(id, body.severity(), Sentence.of("%s", why), caller.getName());
    }
    if (body.securityGrade() != null) {
      incidents.grade(id, body.securityGrade(), Sentence.of("%s", why), caller.getName());
    }
    return one(id, language);
  }

  @PostMapping("/api/incidents/{id:\\d{1,18}}/steps")
  @Operation(
      summary = "Log steps of the contingency plan that is carried out",
      description =
          "Steps are named by their numbers, from 1. Without a time they count as of now.")
  IncidentView steps(
      @PathVariable long id, @RequestBody Steps body, Authentication caller, Locale language) {
    requireParticipant(id, caller);
    StepReport report = body.report();
    if (report.numbers().isEmpty()) {
      throw Problem.invalid("done", "Name the numbers of the steps that were done or skipped.");
    }
    calls.check(id, report);
    calls.log(id, report, caller.getName());
    return one(id, language);
  }

  @PostMapping("/api/incidents/{id:\\d{1,18}}/dismiss")
  @Operation(
      summary = "Say that it was a false alarm, or is the same as another incident",
      description = "Its tasks end, and whoever had the notice is told.")
  IncidentView dismiss(
      @PathVariable long id, @RequestBody Dismissing body, Authentication caller, Locale language) {
    requireParticipant(id, caller);
    handling.dismissAndEnd(
        id,
        IncidentPolicy.text("reason", body.reason(), "Say why: it is logged."),
        body.duplicateOf(),
        caller.getName());
    return one(id, language);
  }

  private Incident requireParticipant(long id, Authentication caller) {
    Incident incident = incidents.get(id);
    access.requireParticipant(incident.eventCode(), caller);
    return incident;
  }

  private static void requireOpen(Incident incident) {
    if (!incident.isOpen()) {
      throw Problem.conflict("The incident is closed already.");
    }
  }

  /** An incident as it is reported. */
  record NewIncident(
      @Schema(example = "LAUNCH-2026") String event,
      @Schema(example = "checkout") String system,
      @Schema(description = "leave it out if in doubt") Severity severity,
      @Schema(description = "NONE if left out") SecurityGrade securityGrade,
      @Schema(description = "STAFF if left out") SeenBy seenBy,
      @Schema(example = "Every tenth order fails.") String seen,
      @Schema(description = "now if left out", example = "2026-11-11T20:10:00+08:00")
          OffsetDateTime detectedAt) {

    IncidentReport by(String reporter) {
      return new IncidentReport(
          event,
          system,
          severity,
          securityGrade,
          seenBy,
          seen,
          detectedAt == null ? null : detectedAt.toInstant(),
          reporter);
    }
  }

  /** A line for the log. */
  record NewNote(@Schema(example = "The CDN's vendor has joined the call.") String text) {}

  /** How bad it is by now. */
  record Rating(Severity severity, SecurityGrade securityGrade, String reason) {

    boolean isBetterThan(Incident incident) {
      return (severity != null && incident.severity().isWorseThan(severity))
          || (securityGrade != null && securityGrade.compareTo(incident.securityGrade()) < 0);
    }
  }

  /** Steps that were handled. */
  record Steps(List<Integer> done, List<Integer> skipped, OffsetDateTime at) {

    StepReport report() {
      return new StepReport(
          numbers("done", done), numbers("skipped", skipped), at == null ? null : at.toInstant());
    }

    private static List<Integer> numbers(String field, List<Integer> numbers) {
      if (numbers != null && numbers.stream().anyMatch(Objects::isNull)) {
        throw Problem.invalid(field, "Give numbers of steps, such as [1, 2].");
      }
      return numbers == null ? List.of() : numbers;
    }
  }

  /** Why it is no incident of its own. */
  record Dismissing(
      String reason,
      @Schema(description = "the number of the incident that it is the same as")
          Long duplicateOf) {}
}
