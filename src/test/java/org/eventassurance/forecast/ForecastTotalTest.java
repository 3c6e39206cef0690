package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all departments forecast together, where an event has several peak windows. */
@Tag("E9")
class ForecastTotalTest {

  private static final Forecast BUSINESS =
      SampleForecasts.of(
          "business",
          1000,
          Set.of(
              SampleForecasts.window(1, 100, 10, 5.0, null),
              SampleForecasts.window(2, 300, 5, 2.0, null)),
          Set.of(
              new SystemForecast(1, "checkout", 50),
              new SystemForecast(1, "search", 70),
              new SystemForecast(2, "checkout", 80),
              new SystemForecast(2, "search", 30)));

  private static final Forecast BRANCH =
      SampleForecasts.of(
          "business-2",
          500,
          Set.of(
              SampleForecasts.window(1, 400, 20, 1.0, null),
              SampleForecasts.window(2, 100, 22, null, null)),
          Set.of(new SystemForecast(1, "checkout", 40), new SystemForecast(2, "checkout", 20)));

  /**
   * Users: 100 + 400 = 500 and 300 + 100 = 400. Orders per minute: 10 + 20 = 30 and 5 + 22 = 27.
   * Bandwidth: 5 + 1 = 6 and 2. Requests: 50 + 70 + 40 = 160 and 80 + 30 + 20 = 130.
   */
  @Test
  void ofEachFigureTheBusiestWindowCountsAndOrdersAreSummedUp() {
    assertThat(ForecastTotal.of(List.of(BUSINESS, BRANCH)))
        .isEqualTo(new ForecastTotal(160, 500, 1500, 30, 6.0, null));
  }

  /** Checkout: 50 + 40 = 90 and 80 + 20 = 100. */
  @Test
  void aSystemIsPreparedForTheWindowInWhichItGetsTheMost() {
    assertThat(ForecastTotal.peaksBySystem(List.of(BUSINESS, BRANCH)))
        .isEqualTo(Map.of("checkout", 100L, "search", 70L));
  }

  @Test
  void aDepartmentAloneHasItsOwnBusiestWindow() {
    assertThat(BUSINESS.onlineUsers()).isEqualTo(300);
    assertThat(BUSINESS.ordersPerMinute()).isEqualTo(10);
    assertThat(BUSINESS.peakQps()).isEqualTo(120);
    assertThat(BUSINESS.peakQps("checkout")).isEqualTo(80);
  }
}
