package org.eventassurance.forecast;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The fields in which the form "Forecast traffic and orders" takes one peak window's figures.
 *
 * @param number the window's, from 1; the fields of window 1 are those of a form without windows
 */
record WindowFields(int number) {

  static List<WindowFields> all() {
    return IntStream.rangeClosed(1, PeakWindows.PLACES).mapToObj(WindowFields::new).toList();
  }

  String onlineUsers() {
    return prefix() + "OnlineUsers";
  }

  String ordersPerMinute() {
    return prefix() + "OrdersPerMinute";
  }

  String bandwidth() {
    return prefix() + "BandwidthGbps";
  }

  String cdn() {
    return prefix() + "CdnGbps";
  }

  SystemSlots qps() {
    return new SystemSlots(prefix() + "Qps");
  }

  /** The keys that the form must have, beside those of the systems. */
  Set<String> keys() {
    return new TreeSet<>(Set.of(onlineUsers(), ordersPerMinute(), bandwidth(), cdn()));
  }

  private String prefix() {
    return number == 1 ? "forecast" : "peak" + number;
  }
}
