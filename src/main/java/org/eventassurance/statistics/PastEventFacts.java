package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.forecast.Forecast;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Shows who forecasts, or plans from forecasts, how past events of the same kind went, and by how
 * much their forecasts missed it (E9).
 */
@Component
class PastEventFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of("forecast", "plan-capacity");
  private static final int MOST = 5;
  private static final String UNKNOWN = "—";

  private final Figures figures;
  private final MajorEvents events;
  private final Forecasts forecasts;
  private final EventWords words;
  private final TaskService tasks;

  PastEventFacts(
      Figures figures,
      MajorEvents events,
      Forecasts forecasts,
      EventWords words,
      TaskService tasks) {
    this.figures = figures;
    this.events = events;
    this.forecasts = forecasts;
    this.words = words;
    this.tasks = tasks;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  /** A department reads its own business beside its own forecast; nobody else has one. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    return Map.of(
        "pastEvents",
        figures.pastEventsLike(events.get(businessKey)).stream()
            .limit(MOST)
            .map(past -> row(past, department, language))
            .toList());
  }

  private Map<String, String> row(PastEvent past, String department, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("event", past.event().name());
    row.put("goLiveAt", words.time(past.event().window().goLiveAt()));
    if (department == null) {
      business(past, row, language);
    } else {
      business(past, department, row, language);
    }
    technical(past, row, language);
    return row;
  }

  private void business(PastEvent past, Map<String, String> row, Locale language) {
    Optional<ForecastTotal> forecast = past.forecast();
    row.put("orders", missed(forecast.map(ForecastTotal::orders), past.orders(), language));
    row.put(
        "onlineUsers",
        missed(forecast.map(ForecastTotal::onlineUsers), past.peakOnlineUsers(), language));
    row.put(
        "ordersPerMinute",
        missed(forecast.map(ForecastTotal::ordersPerMinute), past.peakOrdersPerMinute(), language));
  }

  private void business(
      PastEvent past, String department, Map<String, String> row, Locale language) {
    Optional<Forecast> forecast = forecasts.of(past.event().code(), department);
    Optional<OperatingFigures> came =
        past.operating().stream().filter(one -> one.department().equals(department)).findFirst();
    row.put(
        "orders",
        missed(forecast.map(Forecast::orders), came.map(OperatingFigures::orders), language));
    row.put(
        "onlineUsers",
        missed(
            forecast.map(Forecast::onlineUsers),
            came.map(OperatingFigures::peakOnlineUsers),
            language));
    row.put(
        "ordersPerMinute",
        missed(
            forecast.map(Forecast::ordersPerMinute),
            came.map(OperatingFigures::peakOrdersPerMinute),
            language));
  }

  private void technical(PastEvent past, Map<String, String> row, Locale language) {
    Optional<ForecastTotal> forecast = past.forecast();
    Optional<TechnicalFigures> came = past.technical();
    row.put("forecastQps", said(forecast.map(ForecastTotal::peakQps), language));
    row.put(
        "flashSaleQps",
        missed(
            past.forecastFlashSaleQps(), came.map(TechnicalFigures::flashSalePeakQps), language));
    row.put(
        "cdnGbps",
        missed(
            forecast.map(ForecastTotal::cdnGbps),
            came.map(TechnicalFigures::cdnPeakGbps),
            language));
    row.put(
        "bandwidthGbps",
        missed(
            forecast.map(ForecastTotal::bandwidthGbps),
            came.map(TechnicalFigures::bandwidthPeakGbps),
            language));
  }

  /** Forecast, what came, and the error, such as {@code 200 → 160 (+25.0 %)}, unbroken. */
  private String missed(
      Optional<? extends Number> forecast, Optional<? extends Number> actual, Locale language) {
    OptionalDouble error = ForecastError.percent(forecast, actual);
    return "%s → %s (%s)"
        .formatted(
            said(forecast, language),
            said(actual, language),
            error.isEmpty() ? UNKNOWN : percent(error.getAsDouble(), language));
  }

  private static String percent(double error, Locale language) {
    return String.format(language, "%+.1f\u00a0%%", error);
  }

  private String said(Optional<? extends Number> figure, Locale language) {
    return figure.map(known -> words.number(known, language)).orElse(UNKNOWN);
  }
}
