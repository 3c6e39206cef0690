package org.eventassurance.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Forecasts of which a test cares for the figures alone. */
final class SampleForecasts {

  private static final Instant PEAK = Instant.parse("2026-09-15T12:00:00Z");

  private SampleForecasts() {}

  static Forecast of(
      String department, long orders, Set<ForecastWindow> windows, Set<SystemForecast> systems) {
    return of(department, PEAK, orders, windows, systems);
  }

  static Forecast of(
      String department,
      Instant peakAt,
      long orders,
      Set<ForecastWindow> windows,
      Set<SystemForecast> systems) {
    return new Forecast(
        null,
        "EVENT",
        department,
        peakAt,
        orders,
        0,
        List.of("TARGETS"),
        "Guessed.",
        department,
        peakAt,
        null,
        windows,
        systems,
        Set.of());
  }

  static ForecastWindow window(
      int number, long onlineUsers, long ordersPerMinute, Double bandwidthGbps, Double cdnGbps) {
    Instant begin = PEAK.plusSeconds(7200L * number);
    return new ForecastWindow(
        number,
        begin,
        begin.plusSeconds(3600),
        onlineUsers,
        ordersPerMinute,
        bandwidthGbps,
        cdnGbps);
  }
}
