package org.eventassurance.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eventassurance.board.ChartRange.Span;
import org.eventassurance.resource.Allocations;

/**
 * How much of a pool is used while nothing changes.
 *
 * @param free negative where more is promised than there is
 * @param lacking what was filed and nobody has decided about
 */
record PoolLevel(
    Instant from,
    Instant until,
    BigDecimal used,
    BigDecimal free,
    BigDecimal reserveUsed,
    BigDecimal lacking) {

  /** The levels of a pool one after the other, without gaps. */
  static List<PoolLevel> of(Allocations pool, List<Shortage> shortages, Span range) {
    List<Instant> moments = List.copyOf(changes(pool, shortages, range));
    List<PoolLevel> levels = new ArrayList<>();
    for (int next = 1; next < moments.size(); next++) {
      PoolLevel level = between(moments.get(next - 1), moments.get(next), pool, shortages);
      PoolLevel last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
      if (last != null && last.isAsHighAs(level)) {
        levels.set(levels.size() - 1, last.lastingUntil(level.until));
      } else {
        levels.add(level);
      }
    }
    return levels;
  }

  private static TreeSet<Instant> changes(Allocations pool, List<Shortage> shortages, Span range) {
    TreeSet<Instant> moments = new TreeSet<>(List.of(range.from(), range.until()));
    Stream.concat(
            pool.spans().stream().flatMap(span -> Stream.of(span.from(), span.until())),
            shortages.stream()
                .flatMap(
                    shortage ->
                        Stream.of(shortage.item().neededFrom(), shortage.item().neededUntil())))
        .filter(range::covers)
        .forEach(moments::add);
    return moments;
  }

  private static PoolLevel between(
      Instant from, Instant until, Allocations pool, List<Shortage> shortages) {
    BigDecimal lacking =
        shortages.stream()
            .filter(shortage -> shortage.covers(from))
            .map(shortage -> shortage.item().open())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return pool.spans().stream()
        .filter(span -> !from.isBefore(span.from()) && from.isBefore(span.until()))
        .findFirst()
        .map(
            span ->
                new PoolLevel(from, until, span.used(), span.free(), span.reserveUsed(), lacking))
        .orElseGet(
            () ->
                new PoolLevel(
                    from, until, BigDecimal.ZERO, pool.capacity(), BigDecimal.ZERO, lacking));
  }

  private boolean isAsHighAs(PoolLevel other) {
    return used.compareTo(other.used) == 0
        && reserveUsed.compareTo(other.reserveUsed) == 0
        && lacking.compareTo(other.lacking) == 0;
  }

  private PoolLevel lastingUntil(Instant end) {
    return new PoolLevel(from, end, used, free, reserveUsed, lacking);
  }

  /** What is used and what is lacking together. */
  BigDecimal wanted() {
    return used.add(lacking);
  }
}
