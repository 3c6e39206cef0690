package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.DecisionFile;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.RealPrometheus;
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

  private static final String BEGIN = "2026-09-15T20:00:00+08:00";
  private static final String END = "2026-09-15T22:00:00+08:00";
  private static final int STEPS = 480;
  private static final int PEAK = 100;

  @Autowired private Figures figures;
  @Autowired private ServiceCatalogue catalogue;

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

  /** Of two hours: a peak of the flash sale, half of the CDN, nothing of the bandwidth. */
  @Test
  @Tag("E29")
  void monitoringServersFillInWhatSreReports() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FIGURES-MEASURED", Map.of("endsAt", END));
    forecast(code);
    try (RealPrometheus server = RealPrometheus.setup().history(samples()).start()) {
      StageCatalogue.change(catalogue, demo -> monitored(demo, server.uri()));
      time.travelTo("2026-10-01T10:00:00+08:00");
      reclaim(code);
      assertTheFormIsFilledIn(code);
      cast.person("business")
          .post("/api/events/" + code + "/figures/measure", Map.of())
          .expect(403);
    }
    try {
      JsonNode again =
          cast.person("sre")
              .post("/api/events/" + code + "/figures/measure", Map.of())
              .expect(200)
              .json();
      assertThat(measured(again, "cdnGbps").path("state").asText())
          .as("what was measured is not lost with the server")
          .isEqualTo("PARTLY");
      assertThat(again.path("technical").path("flashSalePeakQps").asLong())
          .as("what a person has reported stays")
          .isEqualTo(21000);
      theServerStaysAway();
    } finally {
      StageCatalogue.restore(catalogue);
    }
  }

  private void assertTheFormIsFilledIn(String code) {
    JsonNode technical = task(code, TECHNICAL);
    assertThat(shown(technical, "flashSalePeakQps").asInt()).isEqualTo(20000);
    assertThat(shown(technical, "flashSalePeakAt").asText())
        .as("100 steps of 15 seconds after the begin")
        .isEqualTo("2026-09-15T20:25+08:00");
    assertThat(shown(technical, "cdnPeakGbps").asDouble()).isEqualTo(610.13);
    assertThat(shown(technical, "bandwidthPeakGbps").isMissingNode()).isTrue();
    assertThat(shown(technical, "usePercent1").asDouble()).isEqualTo(62.5);
    assertThat(shown(technical, "useKind1").asText()).isEqualTo("Physical machine");
    assertThat(shown(technical, "measuredFigures"))
        .extracting(row -> row.path("figure").asText() + ": " + row.path("why").asText())
        .containsExactly(
            "Flash-sale service peak (requests/s): main has samples of the whole event.",
            "CDN peak (Gbit/s): Samples are missing: main has them for only 54 % of the event's"
                + " time.",
            "Bandwidth peak (Gbit/s): The service catalogue names no query for it: give a monitoring"
                + " server 'figures' with 'bandwidthGbps'.",
            "Requests to Checkout (结算) (requests/s): main has samples of the whole event.",
            "Utilisation: Physical machine (%): main has samples of the whole event.");

    Map<String, Object> answers = new HashMap<>();
    answers.put("flashSalePeakQps", 21000);
    answers.put("flashSalePeakAt", "2026-09-15T20:25:00+08:00");
    answers.put("cdnPeakGbps", 610.13);
    answers.put("cdnPeakAt", shown(technical, "cdnPeakAt").asText());
    answers.put("bandwidthPeakGbps", 40);
    answers.put("usePercent1", 62.5);
    answers.put("figuresCorrectionReason", "");
    assertThat(refusal(technical, answers))
        .contains("You report otherwise than was measured: Flash-sale service peak.");
    answers.put("figuresCorrectionReason", "The gateway refused 1,000 requests a second.");
    cast.complete(technical, answers);

    JsonNode all = cast.person("sre").get("/api/events/" + code + "/figures").expect(200).json();
    assertThat(all.path("technical").path("corrections"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("figure").asText()).isEqualTo("flashSaleQps");
              assertThat(one.path("measured").asDouble()).isEqualTo(20000);
              assertThat(one.path("reported").asDouble()).isEqualTo(21000);
            });
    JsonNode flashSale = measured(all, "flashSaleQps");
    assertThat(flashSale.path("state").asText()).isEqualTo("MEASURED");
    assertThat(flashSale.path("peakAt").asText()).isEqualTo("2026-09-15T20:25:00+08:00");
    assertThat(flashSale.path("average").asDouble())
        .as("480 times 1,000 and once 20,000")
        .isEqualTo(500_000 / 481.0);
    assertThat(flashSale.path("p95").asDouble()).isEqualTo(1000);
    assertThat(compared(all, "flashSaleQps").path("actual").asDouble()).isEqualTo(21000);
    assertThat(compared(all, "qps:checkout").path("forecast").asDouble()).isEqualTo(6000);
    assertThat(compared(all, "qps:checkout").path("actual").asDouble()).isEqualTo(5000);
    assertThat(compared(all, "qps:checkout").path("errorPercent").asDouble()).isEqualTo(20);
    assertThat(all.path("missingDepartments")).hasSize(3);
  }

  /** A process asks as often as its step is tried, and then a person. */
  private void theServerStaysAway() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("FIGURES-SILENT", Map.of("endsAt", END));
    time.travelTo("2026-10-02T10:00:00+08:00");
    assertThatThrownBy(() -> reclaim(code))
        .hasMessageContaining("No server has told these figures");
    assertThatThrownBy(() -> time.travelTo("2026-10-02T10:02:00+08:00"))
        .hasMessageContaining("Flash-sale service peak, CDN peak");
    time.travelTo("2026-10-02T10:04:00+08:00");

    assertThat(shown(task(code, TECHNICAL), "measuredFigures"))
        .first()
        .satisfies(
            row ->
                assertThat(row.path("why").asText())
                    .startsWith("main did not tell it: http://127.0.0.1:")
                    .endsWith("cannot be reached."));
  }

  private static JsonNode measured(JsonNode all, String figure) {
    return one(all.path("measured"), figure);
  }

  private static JsonNode compared(JsonNode all, String figure) {
    return one(all.path("comparison"), figure);
  }

  private static JsonNode one(JsonNode rows, String figure) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("figure").asText().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private static String monitored(String demo, URI server) {
    return demo.replace(
            "\nsystems:\n",
            """

            monitoring:
              - id: main
                prometheus: %s
                signals: { traffic: requests_total }
                figures: { flashSaleQps: flash_qps, cdnGbps: cdn_gbps }
                use: { PHYSICAL_MACHINE: machines_percent }
            systems:
            """
                .formatted(server))
        .replace(
            "    name: Checkout (结算)\n",
            "    name: Checkout (结算)\n    monitoring: main\n    selector: 'job=\"checkout\"'\n");
  }

  private static List<String> samples() {
    long begin = OffsetDateTime.parse(BEGIN).toEpochSecond();
    List<String> samples = new ArrayList<>();
    for (int step = -8; step <= STEPS; step++) {
      long at = begin + 15L * step;
      samples.add("flash_qps{} %d %d".formatted(step == PEAK ? 20000 : 1000, at));
      samples.add("machines_percent{} %s %d".formatted(step == PEAK ? 62.5 : 30, at));
      samples.add("requests_total{job=\"checkout\"} %d %d".formatted(75_000L * (step + 8), at));
      if (step >= 0 && step <= STEPS / 2) {
        samples.add("cdn_gbps{} %s %d".formatted(step == 20 ? 610.125 : 100, at));
      }
    }
    return samples;
  }

  /** An owner's row is a field, judged and stored; a required one cannot be left out. */
  @Test
  @Tag("E28")
  void anOwnerAsksForAnotherFigure() {
    String shipped = DecisionFile.text("operating-figures");
    cast.person("owner")
        .deploy("Figures", Map.of("operating-figures.dmn", withCoupons(shipped, "yes")))
        .expect(200);
    try {
      time.travelTo("2026-06-01T10:00:00+08:00");
      String code = confirmed("FIGURES-COUPONS", Map.of());
      time.travelTo("2026-10-03T10:00:00+08:00");
      reclaim(code);
      JsonNode business = task(code, OPERATING, "business");
      assertThat(shown(business, "figure1").asText()).isEqualTo("Coupons used");
      assertThat(shown(business, "figureReason1").asText()).isEqualTo("Required. Marketing asks.");
      assertThat(shown(business, "figure2").asText()).isEqualTo("Viewers of the live stream");
      assertThat(refusal(business, Map.of("operatingFigure1", "")))
          .contains("Coupons used must be reported");
      cast.complete(business, Map.of("operatingFigure1", 1234.5));

      JsonNode all = cast.person("sre").get("/api/events/" + code + "/figures").expect(200).json();
      assertThat(all.path("operating").path(0).path("figures").path("coupons").asDouble())
          .isEqualTo(1234.5);
      assertThat(
              cast.person("owner")
                  .deploy("Figures", Map.of("operating-figures.dmn", withCoupons(shipped, "must")))
                  .expect(400)
                  .json()
                  .path("message")
                  .asText())
          .contains("'must' is not one of yes, no");
    } finally {
      cast.person("owner").deploy("Figures", Map.of("operating-figures.dmn", shipped)).expect(200);
    }
  }

  /** The row of the viewers becomes two: its like for coupons, before it. */
  private static String withCoupons(String table, String required) {
    int from = table.indexOf("      <rule id=\"rule_viewers\">");
    int until = table.indexOf("      <rule id=\"rule_salesAmount\">");
    String row =
        table
            .substring(from, until)
            .replace("rule_viewers", "rule_coupons")
            .replace("\"viewers\"", "\"coupons\"")
            .replace("\"Viewers of the live stream\"", "\"Coupons used\"")
            .replace("\"直播观看人数\"", "\"用券数\"")
            .replace("\"no\"", "\"" + required + "\"")
            .replace(
                "\"The next live stream is planned by how many people watched this one.\"",
                "\"Marketing asks.\"");
    return table.substring(0, from) + row + table.substring(from);
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
