package org.eventassurance.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What all departments together forecast for an event: of each figure the busiest peak window's.
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

  /**
   * The departments' sum in each window, as if their peaks within it fell together, and of these
   * sums the largest, figure by figure: capacity is planned for the worst.
   */
  static ForecastTotal of(Collection<Forecast> forecasts) {
    Collection<List<ForecastWindow>> windows =
        forecasts.stream()
            .flatMap(forecast -> forecast.windows().stream())
            .collect(Collectors.groupingBy(ForecastWindow::number))
            .values();
    return new ForecastTotal(
        peakQps(forecasts),
        most(windows, ForecastWindow::onlineUsers),
        forecasts.stream().mapToLong(Forecast::orders).sum(),
        most(windows, ForecastWindow::ordersPerMinute),
        mostGbps(windows, ForecastWindow::bandwidthGbps),
        mostGbps(windows, ForecastWindow::cdnGbps));
  }

  /** Of each system the requests per second of the window in which it gets the most. */
  static Map<String, Long> peaksBySystem(Collection<Forecast> forecasts) {
    Map<String, Map<Integer, Long>> bySystem =
        forecasts.stream()
            .flatMap(forecast -> forecast.systems().stream())
            .collect(
                Collectors.groupingBy(
                    SystemForecast::system,
                    Collectors.groupingBy(
                        SystemForecast::number, Collectors.summingLong(SystemForecast::peakQps))));
    return bySystem.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, system -> most(system.getValue())));
  }

  private static long peakQps(Collection<Forecast> forecasts) {
    return most(
        forecasts.stream()
            .flatMap(forecast -> forecast.systems().stream())
            .collect(
                Collectors.groupingBy(
                    SystemForecast::number, Collectors.summingLong(SystemForecast::peakQps))));
  }

  private static long most(Map<Integer, Long> byWindow) {
    return byWindow.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long most(
      Collection<List<ForecastWindow>> windows, ToLongFunction<ForecastWindow> figure) {
    return windows.stream()
        .mapToLong(window -> window.stream().mapToLong(figure).sum())
        .max()
        .orElse(0);
  }

  private static Double mostGbps(
      Collection<List<ForecastWindow>> windows, Function<ForecastWindow, Double> figure) {
    return windows.stream()
        .map(window -> window.stream().map(figure).filter(Objects::nonNull).reduce(Double::sum))
        .flatMap(Optional::stream)
        .max(Double::compare)
        .orElse(null);
  }
}
