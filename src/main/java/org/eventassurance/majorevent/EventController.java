package org.eventassurance.majorevent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events over REST; times are ISO-8601 with offset. */
@RestController
@RequestMapping("/api/events")
class EventController {

  private final MajorEvents events;
  private final EventOverviews overviews;
  private final EventAccess access;

  EventController(MajorEvents events, EventOverviews overviews, EventAccess access) {
    this.events = events;
    this.overviews = overviews;
    this.access = access;
  }

  @PostMapping
  @Operation(summary = "Register an event; it is classified at once and its lifecycle starts")
  ResponseEntity<EventOverview> register(
      @RequestBody Registration registration, Authentication caller) {
    access.requireRegistrar(caller);
    String code = events.register(registration, caller.getName()).code();
    return ResponseEntity.created(URI.create("/api/events/" + code)).body(overviews.of(code));
  }

  @GetMapping
  @Operation(summary = "All events, those that go live first in front")
  List<EventOverview> all() {
    return overviews.all();
  }

  @GetMapping("/{code}")
  @Operation(summary = "One event with its phases, deadlines, open tasks and decisions")
  EventOverview one(@PathVariable String code) {
    return overviews.of(code);
  }

  @PostMapping("/{code}/reschedule")
  @Operation(
      summary = "Move an event to other dates",
      description = "Whatever is left out but the go-live moves along with it.")
  EventOverview reschedule(
      @PathVariable String code, @RequestBody Rescheduling body, Authentication caller) {
    access.requireCommand(events.get(code), caller);
    events.reschedule(code, body.schedule(), body.reason(), caller.getName());
    return overviews.of(code);
  }

  @PostMapping("/{code}/cancel")
  @Operation(summary = "Call an event off; what was delivered for it is reclaimed")
  EventOverview cancel(
      @PathVariable String code, @RequestBody Cancellation body, Authentication caller) {
    access.requireCommand(events.get(code), caller);
    events.cancel(code, body.reason(), caller.getName());
    return overviews.of(code);
  }

  /** New dates with the reason for them. */
  record Rescheduling(
      @Schema(example = "2026-11-18T20:00:00+08:00") OffsetDateTime goLiveAt,
      @Schema(example = "2026-11-19T02:00:00+08:00") OffsetDateTime endsAt,
      OffsetDateTime broadcastStartsAt,
      List<PeakWindow> peaks,
      @Schema(example = "The product is released a week later.") String reason) {

    Schedule schedule() {
      return new Schedule(goLiveAt, endsAt, broadcastStartsAt, peaks);
    }
  }

  /** The reason for calling an event off. */
  record Cancellation(@Schema(example = "The launch was called off.") String reason) {}
}
