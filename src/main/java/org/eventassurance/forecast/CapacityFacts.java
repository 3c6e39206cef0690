package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows who plans capacity what the departments forecast, and proposes to plan for it. */
@Component
class CapacityFacts implements FormFacts {

  private final Forecasts forecasts;
  private final MajorEvents events;
  private final EventWords words;

  CapacityFacts(Forecasts forecasts, MajorEvents events, EventWords words) {
    this.forecasts = forecasts;
    this.events = events;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(CapacityForm.ID);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    List<Forecast> made = forecasts.of(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.putAll(SystemSlots.names(event.systems(), words::systems));
    facts.putAll(CapacityForm.QPS.prefill(event.systems(), forecasts.peaksBySystem(businessKey)));
    facts.put("forecasts", made.stream().map(forecast -> row(forecast, language)).toList());
    facts.put("systemForecasts", made.stream().flatMap(one -> systemRows(one, language)).toList());
    forecasts.total(businessKey).ifPresent(total -> facts.putAll(totals(total, language)));
    return facts;
  }

  private Map<String, Object> totals(ForecastTotal total, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("forecastTotal", Map.of("peakQps", words.number(total.peakQps(), language)));
    Optional.ofNullable(total.bandwidthGbps())
        .ifPresent(gbps -> facts.put(CapacityForm.BANDWIDTH, gbps));
    Optional.ofNullable(total.cdnGbps()).ifPresent(gbps -> facts.put(CapacityForm.CDN, gbps));
    return facts;
  }

  private Map<String, String> row(Forecast forecast, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("department", words.department(forecast.department(), language));
    row.put("peakAt", words.time(forecast.peakAt()));
    row.put("onlineUsers", words.number(forecast.onlineUsers(), language));
    row.put("orders", words.number(forecast.orders(), language));
    row.put("ordersPerMinute", words.number(forecast.ordersPerMinute(), language));
    row.put("bandwidthGbps", words.number(forecast.bandwidthGbps(), language));
    row.put("cdnGbps", words.number(forecast.cdnGbps(), language));
    row.put("marginPercent", words.number(forecast.marginPercent(), language));
    row.put("reasoning", forecast.reasoning());
    return row;
  }

  private Stream<Map<String, String>> systemRows(Forecast forecast, Locale language) {
    return forecast.systems().stream()
        .map(
            peak ->
                Map.of(
                    "system", words.system(peak.system()),
                    "department", words.department(forecast.department(), language),
                    "peakQps", words.number(peak.peakQps(), language)));
  }
}
