package org.eventassurance.forecast;

import java.util.Arrays;
import java.util.Optional;

/**
 * A row of the table {@code capacity-sizing}.
 *
 * @param kind the id of a kind of resource
 * @param perUnit how much of the driver one unit carries, above 0
 * @param reason a sentence for people
 */
record Sizing(String kind, Driver driver, double perUnit, String reason) {

  /** What the need of a resource grows with. */
  enum Driver {
    /** Requests per second, system by system. */
    QPS("qps"),
    /** Orders in the event's busiest minute. */
    ORDERS_PER_MINUTE("ordersPerMinute"),
    /** People online at once in the event. */
    ONLINE_USERS("onlineUsers"),
    /** Gbit/s of the event. */
    BANDWIDTH("bandwidthGbps"),
    /** Gbit/s of the event's CDN. */
    CDN("cdnGbps");

    static final String WORDS = "qps, ordersPerMinute, onlineUsers, bandwidthGbps, cdnGbps";

    private final String word;

    Driver(String word) {
      this.word = word;
    }

    /** The driver that the table calls by this word. */
    static Optional<Driver> of(String word) {
      return Arrays.stream(values()).filter(driver -> driver.word.equals(word)).findFirst();
    }
  }
}
