package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A pool as people and programs see it.
 *
 * @param name of the kind, in English
 * @param capacity what filings are granted from
 * @param reserve what is kept on top of it
 */
public record PoolView(
    String kind,
    String name,
    String unit,
    BigDecimal capacity,
    BigDecimal reserve,
    String changedBy,
    Instant changedAt) {

  static PoolView of(ResourcePool pool, ResourceKind kind) {
    return new PoolView(
        pool.kind(),
        kind.name(),
        kind.unit(),
        pool.capacity().stripTrailingZeros(),
        pool.reserve().stripTrailingZeros(),
        pool.changedBy(),
        pool.changedAt());
  }
}
