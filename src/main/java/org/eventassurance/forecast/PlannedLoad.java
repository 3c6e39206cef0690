package org.eventassurance.forecast;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What an event's capacity is planned for.
 *
 * @param headroomPercent capacity that is kept free beyond the peaks
 * @param peakQps planned requests per second by system, without the headroom
 * @param capacityQps requests per second that systems carry today; an unmeasured one is missing
 * @param ordersPerMinute in the busiest minute
 * @param onlineUsers people online at once
 * @param bandwidthGbps Gbit/s
 * @param cdnGbps Gbit/s of the CDN
 */
record PlannedLoad(
    double headroomPercent,
    Map<String, Long> peakQps,
    Map<String, Long> capacityQps,
    long ordersPerMinute,
    long onlineUsers,
    double bandwidthGbps,
    double cdnGbps) {

  /** The system that stands for the event as a whole. */
  Optional<String> busiest() {
    return busiest(peakQps);
  }

  /** The system with the largest peak; of equal ones the first by its id. */
  static Optional<String> busiest(Map<String, Long> peakQps) {
    return peakQps.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  double withHeadroom(double peak) {
    return peak * (100 + headroomPercent) / 100;
  }
}
