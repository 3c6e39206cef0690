package org.eventassurance.forecast;

import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvent;

/** Knows what past events came to, for forecasts to be proposed from (E9, E28, E29). */
public interface PastEvents {

  /** Other events of the same kind that are over and have figures, the latest first. */
  List<Outcome> like(MajorEvent event);

  /**
   * What one event came to.
   *
   * @param departments what departments reported of their business, by their id
   * @param bandwidthGbps Gbit/s of the whole event at the peak; null if it was not reported
   * @param cdnGbps Gbit/s of the whole event's CDN at the peak; null if it was not reported
   */
  record Outcome(
      String eventCode,
      String eventName,
      Map<String, Business> departments,
      Double bandwidthGbps,
      Double cdnGbps) {}

  /**
   * What one department's business came to.
   *
   * @param onlineUsers people online at once at the peak
   * @param orders over the whole event
   * @param ordersPerMinute in the busiest minute; null if nobody knows
   */
  record Business(long onlineUsers, long orders, Long ordersPerMinute) {}
}
