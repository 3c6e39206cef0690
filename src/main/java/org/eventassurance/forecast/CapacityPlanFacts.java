package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
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
  private final ResourceKinds kinds;
  private final MajorEvents events;
  private final EventWords words;
  private final Dictionary dictionary;
  private final TaskService tasks;

  CapacityPlanFacts(
      CapacityPlans plans,
      Forecasts forecasts,
      ResourceKinds kinds,
      MajorEvents events,
      EventWords words,
      Dictionary dictionary,
      TaskService tasks) {
    this.plans = plans;
    this.forecasts = forecasts;
    this.kinds = kinds;
    this.events = events;
    this.words = words;
    this.dictionary = dictionary;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    return plans.of(businessKey).map(plan -> facts(plan, department, language)).orElse(Map.of());
  }

  private Map<String, Object> facts(CapacityPlan plan, String department, Locale language) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("headroomPercent", words.number(plan.headroomPercent(), language));
    said.put("measures", plan.measures());
    said.put("otherNeeds", plan.otherNeeds());
    return Map.of(
        "capacityPlan", said,
        "capacityPeaks", peaks(plan, language),
        "capacityNeeds", needs(plan, department, language));
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

  /** What the reader's own department should file comes first. */
  private List<Map<String, String>> needs(CapacityPlan plan, String department, Locale language) {
    List<Kind> fileable = kinds.kinds(events.get(plan.eventCode()).kind());
    return plan.needs().stream()
        .sorted(
            Comparator.comparing((ResourceNeed need) -> !need.department().equals(department))
                .thenComparing(ResourceNeed::department)
                .thenComparing(ResourceNeed::system)
                .thenComparing(ResourceNeed::kind))
        .map(need -> row(need, fileable, language))
        .toList();
  }

  private Map<String, String> row(ResourceNeed need, List<Kind> fileable, Locale language) {
    Words reader = dictionary.in(language);
    Kind kind =
        fileable.stream()
            .filter(one -> one.id().equals(need.kind()))
            .findFirst()
            .orElse(new Kind(need.kind(), need.kind(), "", BigDecimal.ONE));
    return Map.of(
        "department", words.department(need.department(), language),
        "system", words.system(need.system()),
        "kind", reader.say(kind.name()),
        "quantity", words.number(need.quantity(), language) + " " + reader.say(kind.unit()),
        "how", need.how());
  }
}
