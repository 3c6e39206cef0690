package org.eventassurance.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.board.ChartRange.Span;
import org.eventassurance.resource.Allocations;
import org.eventassurance.resource.Allocations.Holder;

/**
 * One kind of resource as its pool's page shows it.
 *
 * @param shortages items that lack some of it within the range
 * @param levels how much is used from when until when; empty where no pool is kept
 * @param chart null where no pool is kept
 */
record KindView(
    Allocations pool,
    List<Shortage> shortages,
    List<PoolLevel> levels,
    PoolChart chart,
    Span range) {

  private static final int HOLDERS = 10;

  /** Whether a pool of this kind is kept. */
  public boolean kept() {
    return chart != null;
  }

  /** Who holds it, those of one event together, the earliest in front. */
  public List<Holder> holders() {
    return pool.holders().stream()
        .sorted(
            Comparator.comparing(Holder::eventCode)
                .thenComparing(Holder::department)
                .thenComparing(Holder::from))
        .toList();
  }

  /** Those who are seen at a glance. */
  public List<Holder> firstHolders() {
    return holders().stream().limit(HOLDERS).toList();
  }

  /** Those who are folded away. */
  public List<Holder> otherHolders() {
    return holders().stream().skip(HOLDERS).toList();
  }

  /** The level when least is free. */
  public PoolLevel tightest() {
    return levels.stream().min(Comparator.comparing(PoolLevel::free)).orElseThrow();
  }

  /** The level at the moment, else the first one. */
  public PoolLevel at(Instant moment) {
    return levels.stream()
        .filter(level -> !moment.isBefore(level.from()) && moment.isBefore(level.until()))
        .findFirst()
        .orElseGet(() -> levels.get(0));
  }

  /** By how much more is promised than there is; zero where there is enough. */
  public BigDecimal promisedTooMuch() {
    return tightest().free().negate().max(BigDecimal.ZERO);
  }

  /** Whether anybody has not what was filed or promised. */
  public boolean alarming() {
    return !shortages.isEmpty() || (kept() && promisedTooMuch().signum() > 0);
  }

  /** Where a holder's time begins, in percent of the range. */
  public double left(Holder holder) {
    return percent(range.part(holder.from()));
  }

  /** How long a holder's time is, in percent of the range. */
  public double width(Holder holder) {
    return percent(range.part(holder.until()) - range.part(holder.from()));
  }

  private static double percent(double part) {
    return Math.round(part * 1000) / 10.0;
  }
}
