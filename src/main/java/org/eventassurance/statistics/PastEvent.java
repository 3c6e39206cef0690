package org.eventassurance.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.majorevent.MajorEvent;

/**
 * An event that is over, with what was forecast and what came.
 *
 * @param forecast of all departments together; empty if none made one
 * @param forecastFlashSaleQps requests per second that all departments together forecast for the
 *     event's flash-sale services; empty if none was forecast
 * @param operating what departments reported of their business
 * @param business of these the business departments' alone: payment counts the same again
 * @param technical SRE's figures; empty if they were not reported
 */
public record PastEvent(
    MajorEvent event,
    Optional<ForecastTotal> forecast,
    Optional<Long> forecastFlashSaleQps,
    List<OperatingFigures> operating,
    List<OperatingFigures> business,
    Optional<TechnicalFigures> technical) {

  /** Of all business departments together; empty if none has reported. */
  Optional<Long> orders() {
    return sum(OperatingFigures::orders);
  }

  /** Of all business departments together, as if their peaks fell together. */
  Optional<Long> peakOnlineUsers() {
    return sum(OperatingFigures::peakOnlineUsers);
  }

  /** Of all business departments together that know it, as if their peaks fell together. */
  Optional<Long> peakOrdersPerMinute() {
    return sum(OperatingFigures::peakOrdersPerMinute);
  }

  /** What came as a part of what was forecast, see {@link Figures#cameOfForecast}. */
  Optional<Double> cameOfForecast() {
    return part(peakOrdersPerMinute(), ForecastTotal::ordersPerMinute)
        .or(() -> part(peakOnlineUsers(), ForecastTotal::onlineUsers));
  }

  private Optional<Double> part(Optional<Long> came, Function<ForecastTotal, Long> figure) {
    return forecast
        .map(figure)
        .filter(wanted -> wanted > 0)
        .flatMap(wanted -> came.map(known -> known.doubleValue() / wanted));
  }

  private Optional<Long> sum(Function<OperatingFigures, Long> figure) {
    OptionalLong sum =
        business.stream()
            .map(figure)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .reduce(Long::sum);
    return sum.isPresent() ? Optional.of(sum.getAsLong()) : Optional.empty();
  }
}
