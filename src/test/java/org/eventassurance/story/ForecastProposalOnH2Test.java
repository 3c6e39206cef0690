package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.forecast.Forecast;
import org.eventassurance.forecast.ForecastWindow;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.forecast.ProposalTaken;
import org.eventassurance.forecast.ProposedPeak;
import org.eventassurance.forecast.SystemForecast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A forecast is proposed from three past events of the same kind, window by window, and the
 * department takes it or says why not. What came of "business", the latest first:
 *
 * <pre>
 *                       September  August   July
 * online users            120,000   90,000  60,000   (3 × 120,000 + 2 × 90,000 + 60,000) / 6 = 100,000
 * orders                   60,000   30,000  12,000   (3 × 60,000 + 2 × 30,000 + 12,000) / 6 = 42,000
 * orders per minute         3,000    1,800   1,000   (3 × 3,000 + 2 × 1,800 + 1,000) / 6 = 2,266.67
 * forecast of them          2,000    1,800   2,000
 * forecast checkout QPS     4,000    2,000   3,000   6,000, 2,000, 1,500: 23,500 / 6 = 3,916.67
 * CDN of the whole event      600      200      80   all forecast by "business": 2,280 / 6 = 380
 * </pre>
 */
@OnH2
@Tag("E9")
class ForecastProposalOnH2Test extends FormStory {

  private static final String FORECAST = "userTask_forecast";

  @Autowired private Forecasts forecasts;
  @Autowired private JdbcClient database;

  @Test
  void theDepartmentTakesWhatPastEventsSuggestOrSaysWhyNot() {
    pastEvents();
    time.travelTo("2026-10-01T10:00:00+08:00");
    String code = confirmed("PROPOSED");
    prepare(code);
    JsonNode task = task(code, FORECAST, "business");

    JsonNode past = shown(task, "pastEvents").path(0);
    assertThat(past.path("event").asText()).isEqualTo("PROPOSED-SEP");
    assertThat(past.path("orders").asText())
        .as("(50,000 − 60,000) / 60,000")
        .isEqualTo("50,000 → 60,000 (-16.7\u00a0%)");
    assertThat(past.path("ordersPerMinute").asText()).isEqualTo("2,000 → 3,000 (-33.3\u00a0%)");
    assertThat(past.path("cdnGbps").asText()).isEqualTo("100 → 600 (-83.3\u00a0%)");
    JsonNode proposal = shown(task, "proposal");
    assertThat(proposal.path("reason").asText())
        .contains("PROPOSED-SEP, PROPOSED-AUG, PROPOSED-JUL");
    assertThat(proposal.path("lines"))
        .extracting(line -> line.path("past").asDouble())
        .containsExactly(100_000.0, 42_000.0, 2_267.0, 3_917.0, 0.0, 380.0);
    assertThat(shown(task, "forecastOrders").asLong()).as("42,000 × 1.2").isEqualTo(50_400);
    assertThat(shown(task, "peak2OrdersPerMinute").asLong()).as("2,267 × 1.2").isEqualTo(2_720);
    assertThat(shown(task, "window2").asText()).isEqualTo("2026-12-02 20:00 – 2026-12-02 21:00");
    assertThat(shown(task(code, FORECAST, "business-2"), "proposal").isMissingNode())
        .as("it has no figures of its own")
        .isTrue();

    accepted(code, task);
    departed();
  }

  private void accepted(String code, JsonNode task) {
    cast.complete(
        task,
        Map.of(
            "forecastChoice", "AS_PROPOSED",
            "growthFactor", 1.5,
            "forecastOrders", 7,
            "forecastQps1", 8,
            "forecastQps2", 900,
            "peak2Qps2", 1_000));

    Forecast forecast = forecasts.of(code, "business").orElseThrow();
    assertThat(forecast.orders())
        .as("42,000 × 1.5; the browser's 7 is not asked")
        .isEqualTo(63_000);
    assertThat(forecast.windows())
        .extracting(ForecastWindow::number)
        .as("registered the later first")
        .containsExactlyInAnyOrder(1, 2);
    assertThat(forecast.windows())
        .allSatisfy(
            window -> {
              assertThat(window.onlineUsers()).isEqualTo(150_000);
              assertThat(window.ordersPerMinute()).as("2,267 × 1.5").isEqualTo(3_401);
              assertThat(window.cdnGbps()).isEqualTo(570.0);
            });
    assertThat(forecast.systems())
        .as("checkout as proposed, 3,917 × 1.5; no past event tells of search")
        .containsExactlyInAnyOrder(
            new SystemForecast(1, "checkout", 5_876),
            new SystemForecast(2, "checkout", 5_876),
            new SystemForecast(1, "search", 900),
            new SystemForecast(2, "search", 1_000));
    ProposalTaken proposal = forecast.proposed().orElseThrow();
    assertThat(proposal.accepted()).isTrue();
    assertThat(proposal.growthFactor()).isEqualTo(1.5);
    assertThat(proposal.orders()).isEqualTo(63_000);
    assertThat(proposal.departureReason()).isNull();
  }

  private void departed() {
    String code = confirmed("PROPOSED-OWN");
    prepare(code);
    JsonNode task = task(code, FORECAST, "business");
    Map<String, Object> own =
        Map.of(
            "forecastChoice", "OWN",
            "forecastOrders", 90_000,
            "forecastOnlineUsers", 200_000,
            "forecastOrdersPerMinute", 3_000,
            "forecastQps1", 8_000,
            "forecastQps2", 900);
    Map<String, Object> withoutReason = new HashMap<>(own);
    withoutReason.put("forecastDepartureReason", "");
    assertThat(refusal(task, withoutReason)).contains("Why you depart from the proposal");
    assertThat(forecasts.of(code)).isEmpty();

    Map<String, Object> withReason = new HashMap<>(own);
    withReason.put("forecastDepartureReason", "Twice the advertising.");
    cast.complete(task, withReason);

    Forecast forecast = forecasts.of(code, "business").orElseThrow();
    assertThat(forecast.orders()).isEqualTo(90_000);
    assertThat(forecast.onlineUsers()).as("window 2 was left as proposed").isEqualTo(200_000);
    assertThat(forecast.peakQps("checkout")).isEqualTo(8_000);
    ProposalTaken proposal = forecast.proposed().orElseThrow();
    assertThat(proposal.accepted()).isFalse();
    assertThat(proposal.departureReason()).isEqualTo("Twice the advertising.");
    assertThat(proposal.growthFactor()).isEqualTo(1.2);
    assertThat(proposal.orders()).as("what was proposed, to be judged later").isEqualTo(50_400);
    assertThat(forecast.proposedPeaks()).containsExactly(new ProposedPeak("checkout", 4_700));
  }

  private void pastEvents() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    past("PROPOSED-JUL", "2026-07-01", 60_000, 12_000, 1_000, 2_000, 3_000, 80);
    past("PROPOSED-AUG", "2026-08-01", 90_000, 30_000, 1_800, 1_800, 2_000, 200);
    past("PROPOSED-SEP", "2026-09-01", 120_000, 60_000, 3_000, 2_000, 4_000, 600);
  }

  private void past(
      String code,
      String day,
      long onlineUsers,
      long orders,
      long ordersPerMinute,
      long forecastPerMinute,
      long forecastQps,
      double cdnGbps) {
    register(code, day, List.of());
    database
        .sql(
            "insert into forecast (event_code, department, peak_at, orders, margin_percent, basis,"
                + " reasoning, forecast_by, forecast_at) select code, 'business', go_live_at, 50000,"
                + " 0, array['TARGETS'], 'Guessed.', 'business', go_live_at from major_event where"
                + " code = ?")
        .param(code)
        .update();
    database
        .sql(
            "insert into forecast_window (forecast, number, starts_at, ends_at, online_users,"
                + " orders_per_minute, cdn_gbps) select id, 1, peak_at, peak_at, 50000, ?, 100 from"
                + " forecast where event_code = ?")
        .params(forecastPerMinute, code)
        .update();
    database
        .sql(
            "insert into system_forecast (forecast, number, system, peak_qps) select id, 1,"
                + " 'checkout', ? from forecast where event_code = ?")
        .params(forecastQps, code)
        .update();
    database
        .sql(
            "insert into operating_figures (event_code, department, participants,"
                + " peak_online_users, orders, peak_orders_per_minute, source, reported_by,"
                + " reported_at) select code, 'business', 1000000, ?, ?, ?, 'Dashboard',"
                + " 'business', ends_at from major_event where code = ?")
        .params(onlineUsers, orders, ordersPerMinute, code)
        .update();
    database
        .sql(
            "insert into technical_figures (event_code, flash_sale_peak_qps, cdn_peak_gbps,"
                + " bandwidth_peak_gbps, base_resource_use, usage_archive, reported_by,"
                + " reported_at) select code, 0, ?, 0, 'Enough.', 'Archive', 'sre', ends_at from"
                + " major_event where code = ?")
        .params(cdnGbps, code)
        .update();
  }

  /** An event with two peak windows, of which the later one is registered first. */
  @Override
  protected String confirmed(String code) {
    register(
        code,
        "2026-12-01",
        List.of(
            Map.of("from", "2026-12-02T20:00:00+08:00", "to", "2026-12-02T21:00:00+08:00"),
            Map.of("from", "2026-12-01T20:00:00+08:00", "to", "2026-12-01T21:00:00+08:00")));
    cast.complete(
        code,
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P1", "levelOverrideReason", "Large.", "commander", "sre-lead"));
    return code;
  }

  private void register(String code, String day, List<Map<String, String>> peaks) {
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.remove("broadcastStartsAt");
    event.put("name", code);
    event.put("kind", "OTHER");
    event.put("goLiveAt", day + "T20:00:00+08:00");
    event.put("endsAt", day.substring(0, 8) + "15T20:00:00+08:00");
    event.put("peaks", peaks);
    event.put("systems", List.of("checkout", "search"));
    cast.person("sre").post("/api/events", event).expect(201);
  }

  private void prepare(String code) {
    cast.complete(code, "userTask_issueNotice");
    cast.complete(code, "userTask_declareScopeEach");
  }
}
