package org.eventassurance.lesson;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanRevision;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.PlanCall;
import org.eventassurance.incident.PlanCalls;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Finds out how contingency plans did at an event, and what became of them since (E17, E30). */
@Component
class PlanLessons {

  private final ContingencyPlans plans;
  private final PlanCalls calls;
  private final EventWords words;

  PlanLessons(ContingencyPlans plans, PlanCalls calls, EventWords words) {
    this.plans = plans;
    this.calls = calls;
    this.words = words;
  }

  /**
   * Plans that were called first, then those that were to be changed but are not, and those that
   * were changed.
   *
   * @param until what was written later belongs to a later event
   */
  List<PlanLesson> of(
      MajorEvent event, List<Incident> incidents, List<FollowUp> actions, Instant until) {
    Collection<PlanRevision> written =
        newest(plans.revisedBetween(event.departments(), event.window().begins(), until));
    return Stream.of(
            called(incidents),
            promised(event, actions, written),
            written.stream().map(this::changed))
        .flatMap(lessons -> lessons)
        .toList();
  }

  private Stream<PlanLesson> called(List<Incident> incidents) {
    return incidents.stream()
        .flatMap(
            incident ->
                calls.of(incident.id()).stream()
                    .map(
                        call -> new PlanLesson(call.name(), incident.department(), outcome(call))));
  }

  private static Sentence outcome(PlanCall call) {
    long minutes =
        call.endedAt().map(end -> Duration.between(call.startedAt(), end).toMinutes()).orElse(0L);
    return call.helped()
        .map(
            helped ->
                helped
                    ? Sentence.of(
                        "Called, and it helped: after %s minutes, %s by what it says.",
                        minutes, call.minutes())
                    : Sentence.of(
                        "Called, and it did not help: ended after %s minutes, %s by what it says.",
                        minutes, call.minutes()))
        .orElseGet(() -> Sentence.of("Called, and never said to have ended."));
  }

  /** Plans that an open action names, but that nobody has changed since. */
  private Stream<PlanLesson> promised(
      MajorEvent event, List<FollowUp> actions, Collection<PlanRevision> written) {
    return actions.isEmpty()
        ? Stream.empty()
        : plans.of(event.departments()).stream()
            .filter(plan -> written.stream().noneMatch(one -> one.planId() == plan.id()))
            .flatMap(
                plan ->
                    actions.stream()
                        .filter(action -> names(action.title(), plan.name()))
                        .map(action -> promised(plan, action)));
  }

  private PlanLesson promised(ContingencyPlan plan, FollowUp action) {
    return new PlanLesson(
        plan.name(),
        plan.department(),
        Sentence.of(
            "An action about it is open, and it is not changed: %s (%s)",
            action.title(), words.person(action.owner())));
  }

  private static boolean names(String text, String plan) {
    return text.toLowerCase(Locale.ROOT).contains(plan.toLowerCase(Locale.ROOT));
  }

  private PlanLesson changed(PlanRevision version) {
    String day = words.day(version.revisedAt());
    return new PlanLesson(
        version.content().name(),
        version.department(),
        version.content().retired()
            ? Sentence.of("Retired on %s, with version %s.", day, version.revision())
            : version.revision() == 1
                ? Sentence.of("Written on %s.", day)
                : Sentence.of("Changed on %s, to version %s.", day, version.revision()));
  }

  /** Of each plan the newest version, in the order in which the plans were written first. */
  private static Collection<PlanRevision> newest(List<PlanRevision> oldestFirst) {
    Map<Long, PlanRevision> newest = new LinkedHashMap<>();
    oldestFirst.forEach(version -> newest.put(version.planId(), version));
    return newest.values();
  }
}
