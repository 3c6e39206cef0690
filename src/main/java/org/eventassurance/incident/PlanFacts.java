package org.eventassurance.incident;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanTexts;
import org.eventassurance.incident.OfferedPlans.Offer;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows in an incident's forms which plans may help, and how far the one is that was called. */
@Component
class PlanFacts {

  private final OfferedPlans offers;
  private final PlanCalls calls;
  private final ContingencyPlans plans;
  private final PlanTexts texts;
  private final EventWords words;
  private final MessageSource messages;

  PlanFacts(
      OfferedPlans offers,
      PlanCalls calls,
      ContingencyPlans plans,
      PlanTexts texts,
      EventWords words,
      MessageSource messages) {
    this.offers = offers;
    this.calls = calls;
    this.plans = plans;
    this.texts = texts;
    this.words = words;
    this.messages = messages;
  }

  Map<String, Object> of(Incident incident, Locale language) {
    List<Offer> offered = offers.of(incident);
    List<ContingencyPlan> best = offered.stream().map(Offer::plan).toList();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("offeredPlans", rows(offered, language));
    facts.put("planOptions", texts.options(best, language));
    Optional<PlanCall> running = calls.running(incident.id());
    facts.put("calledPlan", running.map(call -> shown(call, language)).orElseGet(Map::of));
    facts.put("openSteps", running.map(PlanFacts::openSteps).orElseGet(List::of));
    facts.put("loggedSteps", running.map(call -> loggedSteps(call, language)).orElseGet(List::of));
    running.ifPresent(call -> facts.put(CarryOutPlanForm.TAKEN, call.name()));
    return facts;
  }

  private List<Map<String, Object>> rows(List<Offer> offered, Locale language) {
    List<Map<String, Object>> rows =
        texts.rows(offered.stream().map(Offer::plan).toList(), language);
    IntStream.range(0, rows.size())
        .forEach(i -> rows.get(i).put("fits", offered.get(i).fits() ? "✓" : ""));
    return rows;
  }

  private Map<String, Object> shown(PlanCall call, Locale language) {
    ContingencyPlan plan = plans.get(call.planId());
    return Map.of(
        "name", call.name(),
        "kind", messages.getMessage("plan.kind." + call.kind(), null, language),
        "minutes", call.minutes(),
        "startedAt", words.time(call.startedAt()),
        "calledBy", words.person(call.calledBy()),
        "rights", plan.rights(),
        "effect", plan.expectedEffect());
  }

  private static List<Map<String, Object>> openSteps(PlanCall call) {
    return IntStream.rangeClosed(1, call.steps().size())
        .filter(number -> call.steps().get(number - 1).state() == StepState.OPEN)
        .mapToObj(
            number ->
                Map.<String, Object>of(
                    "value",
                    String.valueOf(number),
                    "label",
                    number + ". " + call.steps().get(number - 1).what()))
        .toList();
  }

  private List<Map<String, Object>> loggedSteps(PlanCall call, Locale language) {
    return IntStream.rangeClosed(1, call.steps().size())
        .filter(number -> call.steps().get(number - 1).state() != StepState.OPEN)
        .mapToObj(number -> logged(number, call.steps().get(number - 1), language))
        .toList();
  }

  private Map<String, Object> logged(int number, CalledStep step, Locale language) {
    Instant at = step.handledAt();
    return Map.of(
        "number", number,
        "what", step.what(),
        "state", messages.getMessage("incident.step." + step.state(), null, language),
        "at", words.time(at),
        "by", words.person(step.handledBy()));
  }
}
