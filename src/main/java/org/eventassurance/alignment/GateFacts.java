package org.eventassurance.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.alignment.GoOverrideTable.Rule;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the forms of the plan review show of the gate: how the criteria stand at this moment and how
 * they stood when it was proposed, what a go takes, and who asked for an override.
 */
@Component
class GateFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          "review-risks",
          "align-departments",
          "sign-off",
          "decide-go-live",
          "confirm-override",
          "answer-missing-decision",
          "mend-findings");

  private static final String NOTHING = "–";

  private final Readiness readiness;
  private final ReadinessWords readinessWords;
  private final PlanReviews reviews;
  private final GoDecisions decisions;
  private final GoOverrideTable overrides;
  private final MajorEvents events;
  private final EventWords words;
  private final TaskService tasks;
  private final MessageSource messages;

  GateFacts(
      Readiness readiness,
      ReadinessWords readinessWords,
      PlanReviews reviews,
      GoDecisions decisions,
      GoOverrideTable overrides,
      MajorEvents events,
      EventWords words,
      TaskService tasks,
      MessageSource messages) {
    this.readiness = readiness;
    this.readinessWords = readinessWords;
    this.reviews = reviews;
    this.decisions = decisions;
    this.overrides = overrides;
    this.events = events;
    this.words = words;
    this.tasks = tasks;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    ReadinessView now = readiness.of(businessKey);
    ReviewRound round = reviews.standing(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.putAll(criteria(now, language));
    facts.putAll(points(now, language));
    facts.putAll(takes(now));
    facts.putAll(proposed(now, round.proposal(), language));
    facts.putAll(override(decisions.override(businessKey, round.number())));
    department(task)
        .ifPresent(department -> facts.put("owed", readinessWords.owed(now, department, language)));
    return facts;
  }

  private Map<String, Object> criteria(ReadinessView now, Locale language) {
    return Map.of(
        "readinessPercent", now.percent(),
        "computedAt", words.time(now.computedAt()),
        "criteria", readinessWords.criteria(now, language),
        "reds", readinessWords.reds(now, language),
        "proposal", now.verdict().name(),
        "proposalWord", word(now.verdict(), language));
  }

  private Map<String, Object> points(ReadinessView now, Locale language) {
    return Map.of(
        "checkPoints", readinessWords.points(now, GoCriterion.CHECKS, language),
        "planPoints", readinessWords.points(now, GoCriterion.PLANS, language),
        "resourcePoints", readinessWords.points(now, GoCriterion.RESOURCES, language),
        "rosterPoints", readinessWords.points(now, GoCriterion.ROSTER, language),
        "standbyPoints", readinessWords.points(now, GoCriterion.STANDBY, language));
  }

  private Map<String, Object> takes(ReadinessView now) {
    Rule rule = overrides.about(events.get(now.eventCode()), now.reds().size());
    return Map.of("takes", rule.takes().name(), "takesReason", rule.reason());
  }

  private Map<String, Object> proposed(
      ReadinessView now, Optional<GoProposal> proposal, Locale language) {
    return proposal
        .map(
            it ->
                Map.<String, Object>of(
                    "proposedWord", word(it.verdict(), language),
                    "proposedAt", words.time(it.proposedAt()),
                    "turned", readinessWords.titles(turned(now, it), language)))
        .orElse(Map.of("turned", ""));
  }

  /** The criteria that have another colour than when it was proposed. */
  private static List<Criterion> turned(ReadinessView now, GoProposal proposal) {
    return now.criteria().stream()
        .filter(
            criterion ->
                proposal.colourOf(criterion.id()).orElse(Colour.AMBER) != criterion.colour())
        .toList();
  }

  /** The override that was asked for last in this round, if any. */
  private Map<String, Object> override(Optional<GoOverride> asked) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("isOverrideRefused", asked.map(GoOverride::confirmed).filter(it -> !it).isPresent());
    asked.ifPresent(
        override ->
            facts.put(
                "override",
                Map.of(
                    "by", words.person(override.askedBy()),
                    "at", words.time(override.askedAt()),
                    "reason", override.askedReason(),
                    "answeredBy",
                        Optional.ofNullable(override.answeredBy())
                            .map(words::person)
                            .orElse(NOTHING),
                    "answerReason", Optional.ofNullable(override.answerReason()).orElse(NOTHING))));
    return facts;
  }

  private Optional<String> department(Task task) {
    return Optional.ofNullable(
        (String) tasks.getVariable(task.getId(), PlanReviewProcess.DEPARTMENT.name()));
  }

  private String word(GoVerdict verdict, Locale language) {
    return messages.getMessage("outcome." + verdict, null, language);
  }
}
