package org.eventassurance.contingency;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows plans in forms: as rows of a table and as options to choose from. */
@Component
public class PlanTexts {

  private final ContingencyPlans plans;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;

  PlanTexts(
      ContingencyPlans plans, EventWords words, MessageSource messages, Dictionary dictionary) {
    this.plans = plans;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
  }

  /** Rows with what a reader wants to know of each plan, all of them texts. */
  public List<Map<String, Object>> rows(List<ContingencyPlan> shown, Locale language) {
    return shown.stream().map(plan -> row(plan, language)).toList();
  }

  /** Rows of systems that lack a plan or a drill, with what they lack. */
  List<Map<String, Object>> gaps(List<SystemCoverage> gaps, Locale language) {
    return gaps.stream().map(gap -> row(gap, language)).toList();
  }

  private Map<String, Object> row(SystemCoverage gap, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("system", words.system(gap.systemId()));
    row.put("department", words.department(gap.owner(), language));
    row.put("plans", gap.plans());
    row.put("reason", dictionary.in(language).say(gap.reason()));
    return row;
  }

  /** A name for the plan of a system that has none yet. */
  String proposedName(String systemId, Locale language) {
    return messages.getMessage(
        "fact.plan.proposedName", new Object[] {words.system(systemId)}, language);
  }

  /** From when on a drill counts, to the minute. */
  String drillsCountFrom(Instant from) {
    return words.time(from);
  }

  /** Options by the plans' ids. */
  public List<Map<String, Object>> options(List<ContingencyPlan> offered, Locale language) {
    return offered.stream()
        .map(
            plan ->
                Map.<String, Object>of(
                    "value", String.valueOf(plan.id()), "label", label(plan, language)))
        .toList();
  }

  private String label(ContingencyPlan plan, Locale language) {
    return "%s (%s, %s)"
        .formatted(
            plan.name(), kind(plan, language), words.department(plan.department(), language));
  }

  private Map<String, Object> row(ContingencyPlan plan, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", plan.name());
    row.put("kind", kind(plan, language));
    row.put("department", words.department(plan.department(), language));
    row.put("system", plan.systemId().map(words::system).orElse(""));
    row.put("callWhen", plan.callWhen());
    row.put("minutes", plan.minutes());
    row.put("owner", words.person(plan.owner()));
    row.put("revision", plan.revision() + " (" + words.day(plan.revisedAt()) + ")");
    row.put("lastDrill", lastDrill(plan, language));
    return row;
  }

  private String lastDrill(ContingencyPlan plan, Locale language) {
    return plans
        .lastDrill(plan)
        .map(
            drill ->
                messages.getMessage(
                    "plan.drill." + drill.outcome(),
                    new Object[] {words.day(drill.drilledAt())},
                    language))
        .orElseGet(() -> messages.getMessage("plan.neverDrilled", null, language));
  }

  private String kind(ContingencyPlan plan, Locale language) {
    return messages.getMessage("plan.kind." + plan.kind(), null, language);
  }
}
