package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Shows the capacity plan to those who file resources from it, test against it and report what came
 * (E10, E16, E29).
 */
@Component
class CapacityPlanFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("file-resources", "plan-load-test", "report-technical-figures");

  private final CapacityPlans plans;
  private final Forecasts forecasts;
  private final EventWords words;
  private final MessageSource messages;

  CapacityPlanFacts(
      CapacityPlans plans, Forecasts forecasts, EventWords words, MessageSource messages) {
    this.plans = plans;
    this.forecasts = forecasts;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return plans.of(businessKey).map(plan -> facts(plan, language)).orElse(Map.of());
  }

  private Map<String, Object> facts(CapacityPlan plan, Locale language) {
    return Map.of(
        "capacityPlan",
        Map.of(
            "headroomPercent", words.number(plan.headroomPercent(), language),
            "measures", plan.measures()),
        "capacityPeaks",
        peaks(plan, language),
        "capacityNeeds",
        plan.needs().stream().map(need -> row(need, language)).toList());
  }

  private List<Map<String, String>> peaks(CapacityPlan plan, Locale language) {
    Map<String, Long> forecast = forecasts.peaksBySystem(plan.eventCode());
    return plan.systems().stream()
        .map(
            planned -> {
              Map<String, String> row = new LinkedHashMap<>();
              row.put("system", words.system(planned.system()));
              row.put("forecastQps", words.number(forecast.get(planned.system()), language));
              row.put("plannedQps", words.number(planned.peakQps(), language));
              return row;
            })
        .toList();
  }

  private Map<String, String> row(ResourceNeed need, Locale language) {
    String kind = messages.getMessage("fact.need." + need.kind(), null, need.kind(), language);
    return Map.of("kind", kind, "need", words.number(need.quantity(), language));
  }
}
