package org.eventassurance.resource;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * Where the resource manager takes an item from that is late or short (E15).
 *
 * @param reserve from the reserve pool
 * @param reallocated from other items, in the order of the offer
 * @param procured bought or ordered, where no pool is kept
 * @param cloud rented in the elastic cloud
 * @param cloudCost for the whole time, in the company's currency; null without any cloud
 * @param refused what none of this gives
 * @param reason for the requester
 */
record LadderDecision(
    BigDecimal reserve,
    BigDecimal reallocated,
    BigDecimal procured,
    BigDecimal cloud,
    BigDecimal cloudCost,
    BigDecimal refused,
    String reason,
    String by) {

  BigDecimal sum() {
    return quantities().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean hasNegative() {
    return quantities().anyMatch(quantity -> quantity.signum() < 0);
  }

  private Stream<BigDecimal> quantities() {
    return Stream.of(reserve, reallocated, procured, cloud, refused);
  }
}
