package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.forecast.CapacityPlan;
import org.eventassurance.forecast.CapacityPlans;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.forecast.ResourceNeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the notice to the capacity plan that resources are filed from. */
@OnH2
class PreparationOnH2Test extends FormStory {

  private static final String FORECAST = "userTask_forecast";
  private static final String CAPACITY = "userTask_planCapacity";
  private static final String BACK_OFFICE = "userTask_configureBackOffice";

  @Autowired private Forecasts forecasts;
  @Autowired private CapacityPlans plans;

  @BeforeEach
  void halfAYearAhead() {
    time.travelTo("2026-06-01T10:00:00+08:00");
  }

  @Test
  @Tag("B1")
  @Tag("B3")
  @Tag("E3")
  @Tag("E7")
  @Tag("E9")
  void whatOneSaysTheNextOneSees() {
    String code = confirmed("PREPARED");
    cast.complete(code, "userTask_issueNotice", Map.of("noticeGoals", "No order is lost."));

    assertThat(cast.toldTo(code, "NOTICE"))
        .as("every department's lead and quality liaison")
        .hasSize(20)
        .contains("dba-lead", "dba-liaison", "business-2-lead");
    assertThat(tasks(code, "userTask_declareScopeEach")).hasSize(10);
    JsonNode dba = task(code, "userTask_declareScopeEach", "dba");
    assertThat(shown(dba, "notice").path("goals").asText()).isEqualTo("No order is lost.");
    assertThat(shown(dba, "scopeSystems"))
        .as("what checkout needs behind the scenes, as far as it is theirs")
        .extracting(JsonNode::asText)
        .containsExactly("order-database");
    JsonNode branch = task(code, "userTask_declareScopeEach", "business-2");
    assertThat(shown(branch, "scopeUnit").asText()).isEqualTo("shenzhen-branch");
    cast.complete(
        code,
        "userTask_declareScopeEach",
        Map.of("scopeSystems", List.of("checkout"), "scopeInfrastructure", "Data centre A"));

    assertThat(openKeys(code))
        .as("the forecast builds on the promotion's times and targets")
        .containsExactly("userTask_planPromotion");
    cast.complete(
        code,
        "userTask_planPromotion",
        Map.of("promotionSchedule", "20:00 flash sale", "targetOrders", 120000));

    assertThat(openKeys(code)).containsExactly(BACK_OFFICE, FORECAST);
    assertThat(shown(task(code, BACK_OFFICE), "promotion").path("schedule").asText())
        .isEqualTo("20:00 flash sale");
    forecastBoth(code);

    JsonNode capacity = task(code, CAPACITY);
    assertThat(shown(capacity, "forecasts")).hasSize(2);
    assertThat(shown(capacity, "systemForecasts")).hasSize(4);
    assertThat(shown(capacity, "windowForecasts")).hasSize(2);
    assertThat(shown(capacity, "scope")).hasSize(10);
    assertThat(shown(capacity, "system1").asText()).startsWith("Live stream");
    assertThat(shown(capacity, "planQps1").asLong())
        .as("what both departments together bring to the live stream")
        .isEqualTo(30000);
    assertThat(shown(capacity, "planCdnGbps").asDouble()).isEqualTo(600.5);
    assertThat(shown(capacity, "planHeadroomPercent").asInt()).as("of P1").isEqualTo(50);
    assertThat(shown(capacity, "kind1").asText()).isEqualTo("Physical machine");
    assertThat(shown(capacity, "needQuantity1").asInt())
        .as("45 for 30,000 × 1.5 and 9 for 6,000 × 1.5 requests per second")
        .isEqualTo(54);
    assertThat(shown(capacity, "computedNeeds"))
        .extracting(need -> need.path("kind").asText(), need -> need.path("quantity").asText())
        .contains(
            tuple("Physical machine", "45 machines"),
            tuple("CDN of a live stream", "900.75 Gbit/s"));
    cast.complete(
        capacity,
        Map.of(
            "planQps1",
            40000,
            "planHeadroomPercent",
            25.5,
            "planGrowingSystems",
            List.of("checkout")));

    CapacityPlan plan = plans.of(code).orElseThrow();
    assertThat(plan.peakQps("live-stream")).contains(40000L);
    assertThat(plan.peakQps("checkout")).as("left empty: as forecast").contains(6000L);
    assertThat(plan.cdnGbps()).isEqualTo(600.5);
    assertThat(plan.headroomPercent()).isEqualTo(25.5);
    assertThat(plan.needs())
        .extracting(ResourceNeed::system, ResourceNeed::kind, need -> need.quantity().intValue())
        .as("40,000 requests per second and 25.5 % are 50,200: 51 machines")
        .contains(tuple("live-stream", "PHYSICAL_MACHINE", 51));
    assertThat(plan.needs())
        .extracting(ResourceNeed::department)
        .as("SRE, which owns the live stream, files nothing: of equal forecasts the first's")
        .containsOnly("business");

    cast.complete(code, BACK_OFFICE);
    assertThat(cast.openTasks(code))
        .as("resources can be filed")
        .isNotEmpty()
        .noneMatch(task -> task.path("phase").asText().equals("preparation"));
  }

  @Test
  @Tag("E9")
  void aForecastThatCannotBeIsRefusedInASentence() {
    String code = confirmed("PREPARED-WRONG");
    planForecast(code);
    JsonNode task = task(code, FORECAST, "business");
    assertThat(shown(task, "forecastPeakAt").asText())
        .as("the first peak that was registered")
        .isEqualTo("2026-09-15T20:00+08:00");

    assertThat(refusal(task, forecast(Map.of("forecastPeakAt", "2026-09-15T19:29:00+08:00"))))
        .contains("within the event");
    assertThat(refusal(task, forecast(Map.of("forecastPeakAt", "2026-10-01T00:00:00+08:00"))))
        .contains("within the event");
    assertThat(refusal(task, forecast(Map.of("forecastQps1", 0, "forecastQps2", 0))))
        .contains("at least one system");
    assertThat(refusal(task, forecast(Map.of("forecastOrders", 10, "forecastOrdersPerMinute", 11))))
        .contains("than the whole event");
    assertThat(refusal(task, forecast(Map.of("forecastOrdersPerMinute", 0))))
        .contains("don't fit into the event");
    assertThat(
            refusal(
                task,
                forecast(Map.of("forecastOrders", 2000000, "forecastOrdersPerMinute", 1080001))))
        .contains("at least one request");

    assertThat(forecasts.of(code)).isEmpty();
    assertThat(tasks(code, FORECAST)).hasSize(2);
  }

  @Test
  @Tag("E3")
  @Tag("E7")
  void whatContradictsAnotherPlanIsRefusedInASentence() {
    String code = confirmed("PREPARED-LOW");
    cast.complete(code, "userTask_issueNotice");
    cast.complete(code, "userTask_declareScopeEach");
    JsonNode promotion = task(code, "userTask_planPromotion");
    String begin = "2026-09-15T20:00:00+08:00";
    assertThat(refusal(promotion, Map.of("presaleFrom", begin, "presaleUntil", begin)))
        .contains("must end after it begins");
    assertThat(
            refusal(
                promotion,
                Map.of("presaleFrom", begin, "presaleUntil", "2026-10-01T00:00:00+08:00")))
        .contains("The event ends before");
    cast.complete(promotion, Map.of());
    assertThat(refusal(task(code, BACK_OFFICE), Map.of("backOfficeCheckedBy", "marketing")))
        .contains("a second person");
    forecastBoth(code);

    JsonNode capacity = task(code, CAPACITY);
    assertThat(refusal(capacity, Map.of("planQps1", 29999))).contains("give the reason here");
    assertThat(refusal(capacity, Map.of("planCdnGbps", 600))).contains("give the reason here");
    assertThat(refusal(capacity, Map.of("needQuantity1", 10))).contains("(Physical machine)");
    assertThat(
            refusal(
                capacity,
                Map.of("needQuantity1", 10.5, "planNeedsReason", "We have them in stock.")))
        .contains("counted in whole");
    assertThat(plans.of(code)).isEmpty();
    String reason = "The flash sale is limited to 20,000 requests per second.";
    cast.complete(
        capacity,
        Map.of(
            "planQps1",
            20000,
            "planBelowForecastReason",
            reason,
            "needQuantity1",
            100,
            "planNeedsReason",
            "Whole racks are ordered."));

    assertThat(plans.of(code).orElseThrow().belowForecast()).isEqualTo(reason);
    assertThat(plans.of(code).orElseThrow().peakQps()).isEqualTo(26000);
    assertThat(plans.of(code).orElseThrow().needsChangedBecause())
        .isEqualTo("Whole racks are ordered.");
    assertThat(plans.of(code).orElseThrow().needs())
        .filteredOn(need -> need.kind().equals("PHYSICAL_MACHINE"))
        .extracting(ResourceNeed::system, need -> need.quantity().intValue())
        .as("100 in the proportion of 30 to 9")
        .containsExactlyInAnyOrder(tuple("live-stream", 77), tuple("checkout", 23));
  }

  @Test
  @Tag("B1")
  @Tag("E9")
  void belowP1SreDeclaresTheScopeForHeadOfficeAndBranches() {
    Map<String, Object> event = new HashMap<>(launchLiveStream("PREPARED-P3"));
    event.put("kind", "NATIONAL_EVENT");
    event.put("systems", List.of("flash-sale"));
    event.remove("broadcastStartsAt");
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        "PREPARED-P3",
        "userTask_confirmLevel",
        Map.of("confirmedLevel", "P3", "levelOverrideReason", "Small.", "commander", "sre-lead"));
    cast.complete("PREPARED-P3", "userTask_issueNotice");

    JsonNode scope = task("PREPARED-P3", "userTask_declareScope");
    assertThat(shown(scope, "scopeBranchSystems"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("flash-sale", "inventory");
    assertThat(shown(scope, "scopeSystems"))
        .extracting(JsonNode::asText)
        .contains("order", "order-database", "cdn-edge")
        .doesNotContain("flash-sale", "live-stream");
    cast.complete(scope, Map.of("scopeBranchSystems", List.of("flash-sale")));

    assertThat(openKeys("PREPARED-P3")).as("no promotion, no marketing").containsExactly(FORECAST);
    cast.complete("PREPARED-P3", FORECAST);
    assertThat(shown(task("PREPARED-P3", CAPACITY), "scope"))
        .extracting(row -> row.path("unit").asText())
        .containsExactly("Head office", "Branches");
  }

  private void planForecast(String code) {
    cast.complete(code, "userTask_issueNotice");
    cast.complete(code, "userTask_declareScopeEach");
    cast.complete(code, "userTask_planPromotion");
  }

  private void forecastBoth(String code) {
    cast.complete(task(code, FORECAST, "business"), forecast(Map.of()));
    cast.complete(
        task(code, FORECAST, "business-2"),
        forecast(Map.of("forecastQps1", 15000, "forecastQps2", 3000, "forecastCdnGbps", 500)));
  }

  /** 18,000 requests per second, and up to 1,080,000 orders per minute. */
  private static Map<String, Object> forecast(Map<String, Object> changes) {
    Map<String, Object> forecast =
        new HashMap<>(
            Map.of(
                "forecastOnlineUsers", 200000,
                "forecastOrders", 100000,
                "forecastOrdersPerMinute", 4000,
                "forecastQps1", 15000,
                "forecastQps2", 3000,
                "forecastCdnGbps", 100.5));
    forecast.putAll(changes);
    return forecast;
  }
}
