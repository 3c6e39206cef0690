package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eventassurance.language.Sentence;

/**
 * The figures that past events suggest to a department; null where they know none. People and
 * requests are whole, Gbit/s have two decimal places, so that the form computes the same as we do.
 *
 * @param growthFactor how much larger than last time
 * @param onlineUsers people online at once at the peak
 * @param orders over the whole event
 * @param ordersPerMinute in the busiest minute
 * @param bandwidthGbps Gbit/s at the peak
 * @param cdnGbps Gbit/s of the CDN at the peak
 * @param peakQps requests per second by system; a system that no past event knows is missing
 * @param reason how the figures came about before they grew
 */
record Proposal(
    double growthFactor,
    Long onlineUsers,
    Long orders,
    Long ordersPerMinute,
    Double bandwidthGbps,
    Double cdnGbps,
    Map<String, Long> peakQps,
    Sentence reason) {

  /** This proposal, each figure times the factor. */
  Proposal times(double factor) {
    Map<String, Long> qps = new LinkedHashMap<>();
    peakQps.forEach((system, peak) -> qps.put(system, whole(peak * factor)));
    return new Proposal(
        growthFactor * factor,
        grown(onlineUsers, users -> users * factor),
        grown(orders, count -> count * factor),
        grown(ordersPerMinute, count -> count * factor),
        bandwidthGbps == null ? null : gbps(bandwidthGbps * factor),
        cdnGbps == null ? null : gbps(cdnGbps * factor),
        qps,
        reason);
  }

  private static Long grown(Long figure, ToDoubleFunction<Long> growth) {
    return figure == null ? null : Long.valueOf(whole(growth.applyAsDouble(figure)));
  }

  static long whole(double figure) {
    return Math.round(figure);
  }

  static double gbps(double figure) {
    return Math.round(figure * 100) / 100.0;
  }
}
