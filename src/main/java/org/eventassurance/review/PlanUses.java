package org.eventassurance.review;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.PlanCall;
import org.eventassurance.incident.PlanCalls;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.springframework.stereotype.Component;

/** Says how contingency plans did that were called in the incidents of an event (E17). */
@Component
class PlanUses {

  private final Incidents incidents;
  private final PlanCalls calls;
  private final EventWords words;
  private final Dictionary dictionary;

  PlanUses(Incidents incidents, PlanCalls calls, EventWords words, Dictionary dictionary) {
    this.incidents = incidents;
    this.calls = calls;
    this.words = words;
    this.dictionary = dictionary;
  }

  /** How the plan did in the event, call by call; that nobody called it, if so. */
  String of(String eventCode, ContingencyPlan plan, Locale language) {
    List<Sentence> uses =
        incidents.of(eventCode).stream().flatMap(incident -> uses(incident, plan.id())).toList();
    return (uses.isEmpty() ? List.of(Sentence.of("Nobody called it in this event.")) : uses)
        .stream().map(dictionary.in(language)::say).collect(Collectors.joining(" "));
  }

  private Stream<Sentence> uses(Incident incident, long planId) {
    return calls.of(incident.id()).stream()
        .filter(call -> call.planId() == planId)
        .flatMap(call -> Stream.concat(Stream.of(began(incident, call)), ended(call).stream()));
  }

  private Sentence began(Incident incident, PlanCall call) {
    return Sentence.of(
        "Called in incident %s at %s (version %s).",
        incident.id(), words.time(call.startedAt()), call.revision());
  }

  private static Optional<Sentence> ended(PlanCall call) {
    return call.endedAt()
        .map(end -> Duration.between(call.startedAt(), end).toMinutes())
        .map(
            minutes ->
                call.helped().orElse(false)
                    ? Sentence.of(
                        "It helped after %s minutes; it says %s.", minutes, call.minutes())
                    : Sentence.of(
                        "It did not help within %s minutes; it says %s.", minutes, call.minutes()));
  }
}
