package org.eventassurance.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * One department's forecast for one event (E9), margin included: orders over the whole event, and
 * the traffic of each of its peak windows.
 *
 * @param id null as long as it is not stored
 * @param peakAt the busiest moment
 * @param orders over the whole event, its presale included
 * @param marginPercent what the department has added on top for safety
 * @param basis what it was derived from: STRATEGY, TARGETS, HISTORY
 * @param proposal what was proposed from past events; null if nothing was
 * @param windows at least one
 * @param systems requests per second by window and system
 * @param proposedPeaks requests per second that were proposed; empty if none were
 */
public record Forecast(
    @Id Long id,
    String eventCode,
    String department,
    Instant peakAt,
    long orders,
    double marginPercent,
    List<String> basis,
    String reasoning,
    String forecastBy,
    Instant forecastAt,
    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "proposal_") ProposalTaken proposal,
    Set<ForecastWindow> windows,
    Set<SystemForecast> systems,
    Set<ProposedPeak> proposedPeaks) {

  /** People online at once, in the window that has the most of them. */
  public long onlineUsers() {
    return asTotal().onlineUsers();
  }

  /** Orders in the busiest minute of all windows. */
  public long ordersPerMinute() {
    return asTotal().ordersPerMinute();
  }

  /** Gbit/s in the window that has the most; null if the department cannot tell. */
  public Double bandwidthGbps() {
    return asTotal().bandwidthGbps();
  }

  /** Gbit/s of the CDN in the window that has the most; null if the department cannot tell. */
  public Double cdnGbps() {
    return asTotal().cdnGbps();
  }

  /** Requests per second that the department brings to all systems together, at the most. */
  public long peakQps() {
    return asTotal().peakQps();
  }

  /** Requests per second that the department brings to one system, at the most. */
  public long peakQps(String system) {
    return systems.stream()
        .filter(peak -> peak.system().equals(system))
        .mapToLong(SystemForecast::peakQps)
        .max()
        .orElse(0);
  }

  /** Requests per second in one window to all systems together. */
  long windowQps(int number) {
    return systems.stream()
        .filter(peak -> peak.number() == number)
        .mapToLong(SystemForecast::peakQps)
        .sum();
  }

  /** Ids of the systems that it speaks of. */
  Set<String> systemIds() {
    return systems.stream().map(SystemForecast::system).collect(Collectors.toSet());
  }

  /** What was proposed from past events; empty if nothing was. */
  public Optional<ProposalTaken> proposed() {
    return Optional.ofNullable(proposal);
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
        orders,
        marginPercent,
        basis,
        reasoning,
        forecastBy,
        forecastAt,
        proposal,
        windows,
        systems,
        proposedPeaks);
  }
}
