package org.eventassurance.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Automatic checks of an event, over REST. */
@RestController
@RequestMapping("/api/events/{code}/checks")
@Tag(name = "Checks", description = "What machines find on an event's systems")
class CheckController {

  private final Checks checks;
  private final MajorEvents events;
  private final EventAccess access;
  private final Readers readers;
  private final Dictionary dictionary;
  private final Clock clock;

  CheckController(
      Checks checks,
      MajorEvents events,
      EventAccess access,
      Readers readers,
      Dictionary dictionary,
      Clock clock) {
    this.checks = checks;
    this.events = events;
    this.access = access;
    this.readers = readers;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The newest run of each check on each system that the event needs")
  List<CheckView> latest(@PathVariable String code, Authentication caller) {
    return views(checks.latest(events.get(code).code()), caller);
  }

  @GetMapping("/{name}")
  @Operation(summary = "The newest run of one check on each system that the event needs")
  List<CheckView> latest(
      @PathVariable String code, @PathVariable String name, Authentication caller) {
    checks.requireKnown(name);
    return views(
        checks.latest(events.get(code).code()).stream()
            .filter(run -> run.checkName().equals(name))
            .toList(),
        caller);
  }

  @PostMapping("/{name}/run")
  @Operation(
      summary = "Run a check now on each system that the event needs",
      description = "Answers within a minute; what fails becomes a hazard.")
  List<CheckView> run(@PathVariable String code, @PathVariable String name, Authentication caller) {
    access.requireParticipant(events.get(code), caller);
    return views(checks.keep(checks.examine(code, List.of(name), caller.getName())), caller);
  }

  private List<CheckView> views(List<CheckRun> runs, Authentication caller) {
    Words words = dictionary.in(readers.languageOf(caller.getName()));
    return runs.stream().map(run -> CheckView.of(run, words, clock.getZone())).toList();
  }
}
