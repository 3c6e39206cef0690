package org.eventassurance.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One past event as a department sees it: what came, beside what was forecast for it.
 *
 * @param business what the department's own business came to
 * @param own what the department had forecast; null if nothing
 * @param all what all departments had forecast, its own included
 * @param bandwidthGbps Gbit/s of the whole event at the peak; null if unknown
 * @param cdnGbps Gbit/s of the whole event's CDN at the peak; null if unknown
 */
record PastFigures(
    String eventName,
    PastEvents.Business business,
    Forecast own,
    Collection<Forecast> all,
    Double bandwidthGbps,
    Double cdnGbps) {

  static PastFigures of(PastEvents.Outcome outcome, String department, List<Forecast> forecasts) {
    return new PastFigures(
        outcome.eventName(),
        outcome.departments().get(department),
        forecasts.stream()
            .filter(forecast -> forecast.department().equals(department))
            .findFirst()
            .orElse(null),
        forecasts,
        outcome.bandwidthGbps(),
        outcome.cdnGbps());
  }

  OptionalDouble onlineUsers() {
    return OptionalDouble.of((double) business.onlineUsers());
  }

  OptionalDouble orders() {
    return OptionalDouble.of((double) business.orders());
  }

  OptionalDouble ordersPerMinute() {
    return business.ordersPerMinute() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(business.ordersPerMinute());
  }

  /**
   * The department's requests per second to one system. Nobody measures them: what was forecast is
   * corrected by how much more or less came, of orders per minute, else of people online.
   */
  OptionalDouble peakQps(String system) {
    OptionalDouble correction = correction();
    return own == null || !own.systemIds().contains(system) || correction.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(own.peakQps(system) * correction.getAsDouble());
  }

  private OptionalDouble correction() {
    if (own == null) {
      return OptionalDouble.empty();
    }
    OptionalDouble byOrders = ratio(ordersPerMinute(), own.ordersPerMinute());
    return byOrders.isPresent() ? byOrders : ratio(onlineUsers(), own.onlineUsers());
  }

  private static OptionalDouble ratio(OptionalDouble actual, long forecast) {
    return actual.isEmpty() || forecast == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(actual.getAsDouble() / forecast);
  }

  /** The department's part of the whole event's bandwidth. */
  OptionalDouble bandwidth() {
    return part(bandwidthGbps, Forecast::bandwidthGbps);
  }

  /** The department's part of the whole event's CDN. */
  OptionalDouble cdn() {
    return part(cdnGbps, Forecast::cdnGbps);
  }

  /** By the department's share of what was forecast of it, else by its share of the requests. */
  private OptionalDouble part(Double whole, Function<Forecast, Double> figure) {
    return Optional.ofNullable(whole).stream()
        .flatMap(gbps -> share(figure).map(share -> gbps * share).stream())
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }

  private Optional<Double> share(Function<Forecast, Double> figure) {
    if (own == null) {
      return Optional.empty();
    }
    double together =
        all.stream().map(figure).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
    return figure.apply(own) != null && together > 0
        ? Optional.of(figure.apply(own) / together)
        : shareOfRequests(Forecast::peakQps);
  }

  private Optional<Double> shareOfRequests(ToLongFunction<Forecast> requests) {
    double together = all.stream().mapToLong(requests).sum();
    return together > 0 ? Optional.of(requests.applyAsLong(own) / together) : Optional.empty();
  }
}
