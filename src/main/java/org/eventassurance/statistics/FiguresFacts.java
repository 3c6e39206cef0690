package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.forecast.CapacityPlan;
import org.eventassurance.forecast.CapacityPlans;
import org.eventassurance.forecast.Forecast;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Shows beside the operating figures what was forecast and planned, so that a wide miss is noticed,
 * and names the places of what the table {@code operating-figures} asks for.
 */
@Component
class FiguresFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of(OperatingFiguresForm.ID, TechnicalFiguresForm.ID);
  private static final String UNKNOWN = "—";

  private final Forecasts forecasts;
  private final CapacityPlans plans;
  private final EventWords words;
  private final TaskService tasks;

  FiguresFacts(Forecasts forecasts, CapacityPlans plans, EventWords words, TaskService tasks) {
    this.forecasts = forecasts;
    this.plans = plans;
    this.words = words;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    Optional<ForecastTotal> forecast =
        ownForecast(businessKey, department).or(() -> forecasts.total(businessKey));
    return Map.of("forecast", forecast(forecast, plans.of(businessKey), language));
  }

  /** Payment makes no forecast of its own: it is served what all departments forecast together. */
  private Optional<ForecastTotal> ownForecast(String eventCode, String department) {
    return forecasts.of(eventCode, department).map(Forecast::asTotal);
  }

  private Map<String, String> forecast(
      Optional<ForecastTotal> forecast, Optional<CapacityPlan> plan, Locale language) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("peakQps", said(forecast.map(ForecastTotal::peakQps), language));
    facts.put("onlineUsers", said(forecast.map(ForecastTotal::onlineUsers), language));
    facts.put("orders", said(forecast.map(ForecastTotal::orders), language));
    facts.put("ordersPerMinute", said(forecast.map(ForecastTotal::ordersPerMinute), language));
    facts.put("plannedQps", said(plan.map(CapacityPlan::peakQps), language));
    facts.put("plannedCdnGbps", said(plan.map(CapacityPlan::cdnGbps), language));
    facts.put("plannedBandwidthGbps", said(plan.map(CapacityPlan::bandwidthGbps), language));
    return facts;
  }

  private String said(Optional<? extends Number> figure, Locale language) {
    return figure.map(known -> words.number(known, language)).orElse(UNKNOWN);
  }
}
