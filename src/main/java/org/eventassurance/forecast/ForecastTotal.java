package org.eventassurance.forecast;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * What all departments together forecast for an event.
 *
 * @param peakQps requests per second to all systems
 * @param onlineUsers people online at once
 * @param orders over the whole event
 * @param ordersPerMinute in the busiest minute
 * @param bandwidthGbps Gbit/s; null if no department could tell
 * @param cdnGbps Gbit/s of the CDN; null if no department could tell
 */
public record ForecastTotal(
    long peakQps,
    long onlineUsers,
    long orders,
    long ordersPerMinute,
    Double bandwidthGbps,
    Double cdnGbps) {

  /** The sum, as if all peaks fell together: capacity is planned for the worst. */
  static ForecastTotal of(Collection<Forecast> forecasts) {
    return new ForecastTotal(
        forecasts.stream().mapToLong(Forecast::peakQps).sum(),
        forecasts.stream().mapToLong(Forecast::onlineUsers).sum(),
        forecasts.stream().mapToLong(Forecast::orders).sum(),
        forecasts.stream().mapToLong(Forecast::ordersPerMinute).sum(),
        sum(forecasts, Forecast::bandwidthGbps),
        sum(forecasts, Forecast::cdnGbps));
  }

  private static Double sum(Collection<Forecast> forecasts, Function<Forecast, Double> figure) {
    return forecasts.stream().map(figure).filter(Objects::nonNull).reduce(Double::sum).orElse(null);
  }
}
