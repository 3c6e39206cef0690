package org.eventassurance.board;

import java.math.BigDecimal;
import java.util.List;
import org.eventassurance.resource.PoolView;

/** The form by which somebody says how much there is of a kind. */
record PoolEntry(String kind, BigDecimal capacity, BigDecimal reserve) {

  /** A form for a kind with what is known of it; an empty one for none. */
  static PoolEntry of(String kind, List<PoolView> pools) {
    return pools.stream()
        .filter(pool -> pool.kind().equals(kind))
        .findFirst()
        .map(
            pool ->
                new PoolEntry(kind, Amounts.plain(pool.capacity()), Amounts.plain(pool.reserve())))
        .orElse(new PoolEntry(kind, null, null));
  }
}
