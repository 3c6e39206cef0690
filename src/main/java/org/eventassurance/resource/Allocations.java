package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Who holds what of a kind in a time, and what is free.
 *
 * @param name of the kind, in the reader's language
 * @param capacity of the pool; null if none is kept
 * @param reserve of the pool; null if none is kept
 * @param spans one after the other, in each of which nothing changes
 * @param holders who holds it, those who began first in front
 */
public record Allocations(
    String kind,
    String name,
    String unit,
    BigDecimal capacity,
    BigDecimal reserve,
    List<Span> spans,
    List<Holder> holders) {

  /**
   * A time in which the same is taken.
   *
   * @param used of the capacity
   * @param free of the capacity
   * @param reserveUsed of the reserve
   */
  public record Span(
      Instant from, Instant until, BigDecimal used, BigDecimal free, BigDecimal reserveUsed) {}

  /**
   * A part that an item holds for a time.
   *
   * @param source where it comes from, such as {@code POOL}
   */
  public record Holder(
      long item,
      String eventCode,
      String department,
      String system,
      String source,
      BigDecimal quantity,
      Instant from,
      Instant until,
      boolean inTime) {}
}
