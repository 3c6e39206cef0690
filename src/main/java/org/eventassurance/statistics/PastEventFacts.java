package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows who forecasts, or plans from forecasts, how past events of the same kind went (E9). */
@Component
class PastEventFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of("forecast", "plan-capacity");
  private static final int MOST = 5;

  private final Figures figures;
  private final MajorEvents events;
  private final EventWords words;

  PastEventFacts(Figures figures, MajorEvents events, EventWords words) {
    this.figures = figures;
    this.events = events;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(
        "pastEvents",
        figures.pastEventsLike(events.get(businessKey)).stream()
            .limit(MOST)
            .map(past -> row(past, language))
            .toList());
  }

  private Map<String, String> row(PastEvent past, Locale language) {
    Optional<ForecastTotal> forecast = past.forecast();
    Optional<TechnicalFigures> technical = past.technical();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("event", past.event().name());
    row.put("goLiveAt", words.time(past.event().window().goLiveAt()));
    row.put("orders", pair(forecast.map(ForecastTotal::orders), past.orders(), language));
    row.put(
        "onlineUsers",
        pair(forecast.map(ForecastTotal::onlineUsers), past.peakOnlineUsers(), language));
    row.put("forecastQps", said(forecast.map(ForecastTotal::peakQps), language));
    row.put("flashSaleQps", said(technical.map(TechnicalFigures::flashSalePeakQps), language));
    row.put("cdnGbps", said(technical.map(TechnicalFigures::cdnPeakGbps), language));
    row.put("bandwidthGbps", said(technical.map(TechnicalFigures::bandwidthPeakGbps), language));
    return row;
  }

  private String pair(Optional<Long> forecast, long actual, Locale language) {
    return said(forecast, language) + " → " + words.number(actual, language);
  }

  private String said(Optional<? extends Number> figure, Locale language) {
    return figure.map(known -> words.number(known, language)).orElse("—");
  }
}
