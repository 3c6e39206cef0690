package org.eventassurance.contingency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows plans in forms: as rows of a table and as options to choose from. */
@Component
public class PlanTexts {

  private final ContingencyPlans plans;
  private final EventWords words;
  private final MessageSource messages;

  PlanTexts(ContingencyPlans plans, EventWords words, MessageSource messages) {
    this.plans = plans;
    this.words = words;
    this.messages = messages;
  }

  /** Rows with what a reader wants to know of each plan, all of them texts. */
  public List<Map<String, Object>> rows(List<ContingencyPlan> shown, Locale language) {
    return shown.stream().map(plan -> row(plan, language)).toList();
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
