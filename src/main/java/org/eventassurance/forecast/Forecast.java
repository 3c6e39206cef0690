package org.eventassurance.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;

/**
 * One department's forecast for one event (E9), margin included.
 *
 * @param id null as long as it is not stored
 * @param peakAt the busiest moment
 * @param onlineUsers people online at once at the peak
 * @param orders over the whole event, its presale included
 * @param ordersPerMinute in the busiest minute
 * @param bandwidthGbps Gbit/s at the peak; null if the department cannot tell
 * @param cdnGbps Gbit/s of the CDN at the peak; null if the department cannot tell
 * @param marginPercent what the department has added on top for safety
 * @param basis what it was derived from: STRATEGY, TARGETS, HISTORY
 */
public record Forecast(
    @Id Long id,
    String eventCode,
    String department,
    Instant peakAt,
    long onlineUsers,
    long orders,
    long ordersPerMinute,
    Double bandwidthGbps,
    Double cdnGbps,
    double marginPercent,
    List<String> basis,
    String reasoning,
    String forecastBy,
    Instant forecastAt,
    Set<SystemForecast> systems) {

  /** Requests per second that the department brings to all systems together. */
  public long peakQps() {
    return systems.stream().mapToLong(SystemForecast::peakQps).sum();
  }

  /** Requests per second that the department brings to one system. */
  public long peakQps(String system) {
    return systems.stream()
        .filter(peak -> peak.system().equals(system))
        .mapToLong(SystemForecast::peakQps)
        .sum();
  }

  /** This department's figures alone, in the shape of a total. */
  public ForecastTotal asTotal() {
    return ForecastTotal.of(List.of(this));
  }

  Forecast withId(Long newId) {
    return new Forecast(
        newId,
        eventCode,
        department,
        peakAt,
        onlineUsers,
        orders,
        ordersPerMinute,
        bandwidthGbps,
        cdnGbps,
        marginPercent,
        basis,
        reasoning,
        forecastBy,
        forecastAt,
        systems);
  }
}
