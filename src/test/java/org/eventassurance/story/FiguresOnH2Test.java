package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.statistics.EventFigures;
import org.eventassurance.statistics.Figures;
import org.eventassurance.statistics.TechnicalFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an event came to is reported beside its forecast, and the next forecast builds on it. */
@OnH2
class FiguresOnH2Test extends FormStory {

  private static final String OPERATING = "userTask_reportOperatingFigures";
  private static final String TECHNICAL = "userTask_reportTechnicalFigures";
  private static final String FORECAST = "userTask_forecast";

  @Autowired private Figures figures;

  @Test
  @Tag("E9")
  @Tag("E28")
  @Tag("E29")
  void figuresStandBesideTheForecastAndServeTheNextOne() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FIGURES", Map.of("name", "The launch before"));
    forecast(code);
    time.travelTo("2026-10-01T10:00:00+08:00");
    reclaim(code);
    assertThat(figures.of(code).missingDepartments())
        .containsExactly("business", "business-2", "payment");

    JsonNode business = task(code, OPERATING, "business");
    assertThat(shown(business, "forecast").path("orders").asText()).isEqualTo("100,000");
    assertThat(shown(task(code, OPERATING, "payment"), "forecast").path("orders").asText())
        .as("payment, which forecasts nothing, sees what all departments forecast")
        .isEqualTo("200,000");
    assertThat(refusal(business, Map.of("participants", 10, "peakOnlineUsers", 11)))
        .contains("than took part");
    assertThat(refusal(business, Map.of("orders", 10, "peakOrdersPerMinute", 11)))
        .contains("than the whole event");
    assertThat(refusal(business, Map.of("peakOnlineAt", "2026-10-01T00:00:00+08:00")))
        .contains("within the event");
    cast.complete(code, OPERATING, Map.of("participants", 900000, "orders", 131000));

    EventFigures operatingAlone = figures.of(code);
    assertThat(operatingAlone.operating()).hasSize(3);
    assertThat(operatingAlone.missingDepartments()).isEmpty();
    assertThat(operatingAlone.isComplete()).as("SRE's are missing").isFalse();

    JsonNode technical = task(code, TECHNICAL);
    assertThat(shown(technical, "forecast").path("peakQps").asText()).isEqualTo("36,000");
    assertThat(shown(technical, "capacityPeaks"))
        .extracting(peak -> peak.path("plannedQps").asText())
        .containsExactlyInAnyOrder("30,000", "7,000");
    assertThat(shown(technical, "capacityNeeds"))
        .extracting(need -> need.path("kind").asText())
        .contains("Physical machine");
    assertThat(refusal(technical, Map.of("cdnPeakAt", "2026-09-15T19:59:00+08:00")))
        .contains("within the event");
    cast.complete(
        technical,
        Map.of(
            "flashSalePeakQps",
            21000,
            "flashSalePeakAt",
            "2026-09-15T20:03:00+08:00",
            "cdnPeakGbps",
            612.25,
            "usageArchive",
            "https://archive.example.com/figures"));

    EventFigures all = figures.of(code);
    assertThat(all.isComplete()).isTrue();
    TechnicalFigures peaks = all.technical().orElseThrow();
    assertThat(peaks.cdnPeakGbps()).isEqualTo(612.25);
    assertThat(peaks.flashSalePeakAt()).isEqualTo("2026-09-15T12:03:00Z");
    assertThat(peaks.usageArchive()).isEqualTo("https://archive.example.com/figures");
    assertTheNextForecastShowsIt();
  }

  private void assertTheNextForecastShowsIt() {
    String next =
        confirmed(
            "FIGURES-NEXT",
            Map.of("goLiveAt", "2027-03-15T20:00:00+08:00", "endsAt", "2027-03-16T20:00:00+08:00"));
    prepareForecast(next);

    JsonNode past = row(shown(task(next, FORECAST, "business"), "pastEvents"));
    assertThat(past.path("orders").asText())
        .as("of its own; 131,000 came: (100,000 − 131,000) / 131,000")
        .isEqualTo("100,000 → 131,000 (-23.7\u00a0%)");
    assertThat(past.path("flashSaleQps").asText())
        .as("no flash sale was forecast")
        .isEqualTo("— → 21,000 (—)");
  }

  private static JsonNode row(JsonNode pastEvents) {
    return StreamSupport.stream(pastEvents.spliterator(), false)
        .filter(past -> past.path("event").asText().equals("The launch before"))
        .findFirst()
        .orElseThrow();
  }

  /** A launch without peak windows and with other facts. */
  private String confirmed(String code, Map<String, Object> changes) {
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.remove("broadcastStartsAt");
    event.remove("peaks");
    event.putAll(changes);
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        code, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    return code;
  }

  private void forecast(String code) {
    prepareForecast(code);
    cast.complete(
        code,
        FORECAST,
        Map.of(
            "forecastOrders", 100000,
            "forecastOrdersPerMinute", 4000,
            "forecastQps1", 15000,
            "forecastQps2", 3000));
    cast.complete(code, "userTask_planCapacity", Map.of("planQps2", 7000));
  }

  private void prepareForecast(String code) {
    cast.complete(code, "userTask_issueNotice");
    cast.complete(code, "userTask_declareScopeEach");
    cast.complete(code, "userTask_planPromotion");
  }

  /** Begins the phase in which figures are reported, as the lifecycle would after the watch. */
  private void reclaim(String code) {
    Map<String, Object> variables =
        Map.of(
            "cancelled",
            false,
            "level",
            "P1",
            "eventKind",
            "LIVE_STREAM",
            "eventName",
            "Launch",
            "phase",
            "resource-reclaim");
    cast.person("admin")
        .post(
            "/engine-rest/process-definition/key/resource-reclaim/start",
            Map.of("businessKey", code, "variables", Cast.typed(variables)))
        .expect(200);
    time.settle();
  }
}
