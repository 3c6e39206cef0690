package org.eventassurance.hazard;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanTexts;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Serves the forms of a hazard's tasks with what is known of it, and with the usual answers. */
@Component
class HazardFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(RemoveHazardForm.FORM, ConfirmRemovalForm.FORM, ApproveAcceptanceForm.FORM);

  private final HazardTasks tasks;
  private final HazardOwners owners;
  private final ContingencyPlans plans;
  private final PlanTexts planTexts;
  private final MajorEvents events;
  private final EventWords words;
  private final MessageSource messages;
  private final Clock clock;

  HazardFacts(
      HazardTasks tasks,
      HazardOwners owners,
      ContingencyPlans plans,
      PlanTexts planTexts,
      MajorEvents events,
      EventWords words,
      MessageSource messages,
      Clock clock) {
    this.tasks = tasks;
    this.owners = owners;
    this.plans = plans;
    this.planTexts = planTexts;
    this.events = events;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Hazard hazard = tasks.hazardOf(task.getId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("hazard", factsOf(hazard, language));
    facts.putAll(proposal(hazard, language));
    facts.put("planOptions", planTexts.options(offered(hazard), language));
    facts.put(RemoveHazardForm.NOTICE_TO, owners.toNotify(hazard));
    facts.put(RemoveHazardForm.UNTIL, usualEnd(hazard));
    return facts;
  }

  /** Where the check that found it passes again, its removal is proposed. */
  private Map<String, Object> proposal(Hazard hazard, Locale language) {
    return hazard
        .passesSince()
        .map(
            since ->
                Map.<String, Object>of(
                    "removal",
                    "REMOVED",
                    "removalEvidence",
                    messages.getMessage(
                        "hazard.passesAgain", new Object[] {words.time(since)}, language)))
        .orElseGet(Map::of);
  }

  /** The plans of its department, and those that anybody has for its system. */
  private List<ContingencyPlan> offered(Hazard hazard) {
    Map<Long, ContingencyPlan> offered = new LinkedHashMap<>();
    Stream.concat(
            plans.of(List.of(hazard.department())).stream(),
            plans.ofSystems(hazard.systemId().stream().toList()).stream())
        .forEach(plan -> offered.putIfAbsent(plan.id(), plan));
    return List.copyOf(offered.values());
  }

  /** The end of the event; a week from now if that is over. */
  private String usualEnd(Hazard hazard) {
    Instant now = clock.instant();
    Instant end = events.get(hazard.eventCode()).window().endsAt();
    return words.pickerValue(
        end.isAfter(now) ? end : now.atZone(clock.getZone()).plusDays(7).toInstant());
  }

  private Map<String, Object> factsOf(Hazard hazard, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("description", hazard.description());
    facts.put(
        "severity", messages.getMessage("hazard.severity." + hazard.severity(), null, language));
    facts.put("system", hazard.systemId().map(words::system).orElse(""));
    facts.put("owner", words.person(hazard.owner()));
    facts.put("reportedBy", reporter(hazard, language));
    facts.put("dueAt", hazard.dueAt().map(words::time).orElse(""));
    facts.put("passesSince", hazard.passesSince().map(words::time).orElse(""));
    facts.put("evidence", hazard.evidence().orElse(""));
    facts.put("sentBack", sentBack(hazard, language));
    facts.put("reportedAt", words.time(hazard.reportedAt()));
    facts.put("handledBy", hazard.handledBy().map(words::person).orElse(""));
    facts.put("acceptanceReason", hazard.acceptanceReason().orElse(""));
    facts.put("acceptedUntil", hazard.acceptedUntil().map(words::time).orElse(""));
    facts.put("decidedBy", hazard.decidedBy().map(words::person).orElse(""));
    facts.put("decisionReason", hazard.decisionReason().orElse(""));
    facts.put("notices", notices(hazard));
    facts.putAll(planOf(hazard));
    return facts;
  }

  private String reporter(Hazard hazard, Locale language) {
    return hazard.origin() == Hazard.Origin.MACHINE
        ? messages.getMessage("hazard.machine", null, language)
        : words.person(hazard.reportedBy());
  }

  /** Why a removal did not count, and who says so; empty if none was looked at. */
  private String sentBack(Hazard hazard, Locale language) {
    return hazard
        .reviewAnswer()
        .filter(answer -> answer == Hazard.Review.STILL_THERE)
        .map(
            answer ->
                messages.getMessage(
                    "hazard.sentBack",
                    new Object[] {
                      hazard
                          .reviewedBy()
                          .map(words::person)
                          .orElseGet(() -> messages.getMessage("hazard.machine", null, language)),
                      words.time(hazard.reviewedAt().orElse(null)),
                      hazard.reviewNote().orElse("")
                    },
                    language))
        .orElse("");
  }

  private Map<String, Object> planOf(Hazard hazard) {
    return hazard
        .contingencyPlanId()
        .map(plans::get)
        .map(
            plan ->
                Map.<String, Object>of(
                    "planName", plan.name(),
                    "planCallWhen", plan.callWhen(),
                    "planSteps", plan.steps()))
        .orElseGet(() -> Map.of("planName", "", "planCallWhen", "", "planSteps", ""));
  }

  private String notices(Hazard hazard) {
    return hazard.notices().stream()
        .map(notice -> words.time(notice.givenAt()) + ": " + words.people(notice.recipients()))
        .collect(Collectors.joining("; "));
  }
}
