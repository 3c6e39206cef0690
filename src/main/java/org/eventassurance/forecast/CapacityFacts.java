package org.eventassurance.forecast;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows who plans capacity what the departments forecast, and computes what that takes (E3). */
@Component
class CapacityFacts implements FormFacts {

  private final Forecasts forecasts;
  private final CapacityNeeds needs;
  private final MajorEvents events;
  private final EventWords words;
  private final Dictionary dictionary;

  CapacityFacts(
      Forecasts forecasts,
      CapacityNeeds needs,
      MajorEvents events,
      EventWords words,
      Dictionary dictionary) {
    this.forecasts = forecasts;
    this.needs = needs;
    this.events = events;
    this.words = words;
    this.dictionary = dictionary;
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
    facts.put("windowForecasts", made.stream().flatMap(one -> windowRows(one, language)).toList());
    facts.put("systemForecasts", made.stream().flatMap(one -> systemRows(one, language)).toList());
    forecasts.total(businessKey).ifPresent(total -> facts.putAll(totals(total, language)));
    facts.putAll(needs(event, language));
    return facts;
  }

  private Map<String, Object> needs(MajorEvent event, Locale language) {
    Words reader = dictionary.in(language);
    HeadroomTable.Headroom headroom = needs.headroom(event);
    List<ResourceKinds.Kind> kinds = needs.kinds(event);
    List<Need> computed = needs.asForecast(event);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(CapacityForm.HEADROOM, headroom.percent());
    facts.put("headroomReason", reader.say(headroom.reason()));
    facts.putAll(KindSlots.names(kinds, reader));
    facts.putAll(KindSlots.prefill(kinds, computed));
    facts.put("computedNeeds", computed.stream().map(need -> row(need, event, language)).toList());
    return facts;
  }

  private Map<String, String> row(Need need, MajorEvent event, Locale language) {
    Words reader = dictionary.in(language);
    return Map.of(
        "system", words.system(need.system()),
        "kind", reader.say(need.kind().name()),
        "quantity", words.number(need.quantity(), language) + " " + reader.say(need.kind().unit()),
        "department", words.department(needs.filer(event, need.system()), language),
        "how", reader.say(need.how()));
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
    row.put("orders", words.number(forecast.orders(), language));
    row.put("marginPercent", words.number(forecast.marginPercent(), language));
    row.put("reasoning", forecast.reasoning());
    row.put("proposal", forecast.proposed().map(taken -> said(taken, language)).orElse("—"));
    return row;
  }

  private String said(ProposalTaken taken, Locale language) {
    return dictionary
        .in(language)
        .say(
            taken.accepted()
                ? Sentence.of("Taken, with the growth factor %s.", taken.growthFactor())
                : Sentence.of("Not taken: %s", taken.departureReason()));
  }

  /** One row of each window and system; windows are told apart by when they begin. */
  private Stream<Map<String, String>> systemRows(Forecast forecast, Locale language) {
    return forecast.windows().stream()
        .sorted(Comparator.comparing(ForecastWindow::number))
        .flatMap(
            window ->
                forecast.systems().stream()
                    .filter(peak -> peak.number() == window.number())
                    .sorted(Comparator.comparing(SystemForecast::system))
                    .map(
                        peak ->
                            Map.of(
                                "system", words.system(peak.system()),
                                "department", words.department(forecast.department(), language),
                                "window", words.time(window.startsAt()),
                                "peakQps", words.number(peak.peakQps(), language))));
  }

  private Stream<Map<String, String>> windowRows(Forecast forecast, Locale language) {
    return forecast.windows().stream()
        .sorted(Comparator.comparing(ForecastWindow::number))
        .map(
            window ->
                Map.of(
                    "department", words.department(forecast.department(), language),
                    "window", words.time(window.startsAt()),
                    "onlineUsers", words.number(window.onlineUsers(), language),
                    "ordersPerMinute", words.number(window.ordersPerMinute(), language),
                    "bandwidthGbps", words.number(window.bandwidthGbps(), language),
                    "cdnGbps", words.number(window.cdnGbps(), language)));
  }
}
