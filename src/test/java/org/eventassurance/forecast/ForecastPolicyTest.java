package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forecasts contradict themselves or the event's dates. */
@Tag("E9")
class ForecastPolicyTest {

  /** On air half an hour before the go-live; 100 minutes in all. */
  private static final EventWindow WINDOW =
      new EventWindow(
          Instant.parse("2026-09-15T12:00:00Z"),
          Instant.parse("2026-09-15T13:10:00Z"),
          Instant.parse("2026-09-15T11:30:00Z"));

  @ParameterizedTest(name = "peak {0}, {1} orders, {2} a minute, {3} QPS")
  @CsvSource({
    "11:30, 1000, 10, 1,   ''",
    "13:10, 1000, 60, 1,   ''",
    "12:00, 0,    0,  1,   ''",
    "11:29, 1000, 10, 1,   forecastPeakAt",
    "13:11, 1000, 10, 1,   forecastPeakAt",
    "12:00, 1001, 10, 1,   forecastOrders",
    "12:00, 1,    0,  1,   forecastOrders",
    "12:00, 9,    10, 1,   forecastOrdersPerMinute",
    "12:00, 1000, 61, 1,   forecastOrdersPerMinute",
    "12:00, 0,    0,  0,   systems"
  })
  void contradictionsAreNamed(
      String peak, long orders, long ordersPerMinute, long qps, String field) {
    Instant peakAt = Instant.parse("2026-09-15T" + peak + ":00Z");
    Forecast forecast =
        SampleForecasts.of(
            "business",
            peakAt,
            orders,
            Set.of(SampleForecasts.window(1, 1, ordersPerMinute, null, null)),
            Set.of(new SystemForecast(1, "checkout", qps)));

    assertThat(ForecastPolicy.errors(forecast, WINDOW))
        .extracting(FieldError::field)
        .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
  }
}
