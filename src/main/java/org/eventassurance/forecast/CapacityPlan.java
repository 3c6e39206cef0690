package org.eventassurance.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;

/**
 * What SRE plans for an event from the departments' forecasts (E3).
 *
 * @param id null as long as it is not stored
 * @param headroomPercent capacity that is kept free beyond the planned peaks
 * @param bandwidthGbps Gbit/s at the peak; null if it doesn't matter
 * @param cdnGbps Gbit/s of the CDN at the peak; null if it doesn't matter
 * @param growingSystems ids of systems that need more than they have
 * @param measures what is added, tuned or limited, by system
 * @param belowForecast why a peak is planned below its forecast; null if none is
 * @param otherNeeds what is needed besides and has no kind; null for nothing
 * @param needsChangedBecause why more or less of a kind is planned than was computed; null if none
 * @param risks bottlenecks that more resources don't cure; null if there are none
 * @param needs what the event takes beyond today, at most one of each system and kind
 */
public record CapacityPlan(
    @Id Long id,
    String eventCode,
    double headroomPercent,
    Double bandwidthGbps,
    Double cdnGbps,
    List<String> growingSystems,
    String measures,
    String belowForecast,
    String otherNeeds,
    String needsChangedBecause,
    String risks,
    String plannedBy,
    Instant plannedAt,
    Set<SystemCapacity> systems,
    Set<ResourceNeed> needs) {

  /** The planned requests per second of all systems together, without the headroom. */
  public long peakQps() {
    return systems.stream().mapToLong(SystemCapacity::peakQps).sum();
  }

  /** The planned requests per second of one system, without the headroom. */
  public Optional<Long> peakQps(String system) {
    return systems.stream()
        .filter(planned -> planned.system().equals(system))
        .map(SystemCapacity::peakQps)
        .findFirst();
  }

  CapacityPlan withId(Long newId) {
    return new CapacityPlan(
        newId,
        eventCode,
        headroomPercent,
        bandwidthGbps,
        cdnGbps,
        growingSystems,
        measures,
        belowForecast,
        otherNeeds,
        needsChangedBecause,
        risks,
        plannedBy,
        plannedAt,
        systems,
        needs);
  }
}
