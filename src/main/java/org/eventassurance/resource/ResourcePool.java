package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What there is of one kind of resource, for all events together.
 *
 * @param version null as long as it is not stored
 * @param capacity what filings are granted from
 * @param reserve what is kept on top of it, for what was filed late or falls short (E15)
 */
record ResourcePool(
    @Id String kind,
    @Version Integer version,
    BigDecimal capacity,
    BigDecimal reserve,
    String changedBy,
    Instant changedAt) {

  /** How much there is of a stock. */
  BigDecimal of(Stock stock) {
    return switch (stock) {
      case CAPACITY -> capacity;
      case RESERVE -> reserve;
      case NONE -> BigDecimal.ZERO;
    };
  }
}
