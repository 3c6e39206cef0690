package org.eventassurance.standby;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.language.Dictionary;
import org.eventassurance.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of vendors, contacts, outside help and spare parts over REST (B7, B9). */
@RestController
@RequestMapping("/api/standby")
@Tag(name = "Standby", description = "Vendors, contacts, outside help and spare parts")
class StandbyController {

  private final Standby standby;
  private final StandbyRegister register;
  private final StandbyAccess access;
  private final StandbyViews views;
  private final Dictionary dictionary;

  StandbyController(
      Standby standby,
      StandbyRegister register,
      StandbyAccess access,
      StandbyViews views,
      Dictionary dictionary) {
    this.standby = standby;
    this.register = register;
    this.access = access;
    this.views = views;
    this.dictionary = dictionary;
  }

  @GetMapping
  @Operation(
      summary = "What stands by for all events, or for one",
      description =
          "With `event`: what was entered for it, and what stands by for all where the event depends"
              + " on it, each with what is missing or runs out before the event's end. Phone numbers"
              + " and mail addresses are for people: programs read null.")
  List<StandbyView> all(
      @Parameter(description = "the event's code", example = "LAUNCH-2026")
          @RequestParam(required = false)
          String event,
      @RequestParam(required = false) StandbyKind kind,
      Authentication caller,
      Locale language) {
    return used(event)
        .filter(use -> kind == null || use.entry().kind() == kind)
        .map(use -> view(use, caller, language))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One entry")
  StandbyView one(@PathVariable long id, Authentication caller, Locale language) {
    return view(alone(register.get(id)), caller, language);
  }

  @PostMapping
  @Operation(
      summary = "Add an entry",
      description =
          "SRE, base services and the admin keep the register. Without `event` it stands by for all"
              + " events, of which those use it that need one of its systems; without systems, all.")
  ResponseEntity<StandbyView> add(
      @RequestBody StandbyDraft body, Authentication caller, Locale language) {
    access.requireKeeper(caller);
    StandbyEntry added = register.add(body, caller.getName());
    return ResponseEntity.created(URI.create("/api/standby/" + added.id()))
        .body(view(alone(added), caller, language));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Replace an entry")
  StandbyView change(
      @PathVariable long id,
      @RequestBody StandbyDraft body,
      Authentication caller,
      Locale language) {
    access.requireKeeper(caller);
    return view(alone(register.change(id, body, caller.getName())), caller, language);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Remove an entry, for all events")
  ResponseEntity<Void> remove(@PathVariable long id, Authentication caller) {
    access.requireKeeper(caller);
    register.remove(id);
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/{id}/events/{code}")
  @Operation(
      summary = "Confirm for an event what stands by for all",
      description = "`needed` false: this event does without it.")
  ResponseEntity<Void> confirm(
      @PathVariable long id,
      @PathVariable String code,
      @RequestBody Confirmed body,
      Authentication caller) {
    access.requireKeeper(caller);
    if (body.needed() == null) {
      throw Problem.invalid("needed", "Say true or false: whether the event uses it.");
    }
    register.confirm(id, code, body.needed(), caller.getName());
    return ResponseEntity.noContent().build();
  }

  /** What is said of an entry for an event. */
  record Confirmed(Boolean needed) {}

  private Stream<StandbyUse> used(String event) {
    return event == null
        ? standby.standing().stream().map(StandbyController::alone)
        : standby.of(event).stream();
  }

  private static StandbyUse alone(StandbyEntry entry) {
    return new StandbyUse(entry, Optional.empty(), List.of());
  }

  private StandbyView view(StandbyUse use, Authentication caller, Locale language) {
    return views.of(use, access.mayReadNumbers(caller), dictionary.in(language));
  }
}
