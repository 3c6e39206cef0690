package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of an item comes to (E12): a part of it that goes on with its standing, and what is
 * added, which is filed and judged by itself. Less never makes an item late, nor does later.
 *
 * @param quantity that goes on
 * @param time that goes on; empty if nothing does
 * @param added what is added, as rectangles of quantity and time
 */
record Amendment(BigDecimal quantity, Term time, List<Addition> added) {

  /** A quantity that is added for a time. */
  record Addition(BigDecimal quantity, Term time) {}

  /** Works out a change. */
  static Amendment of(ResourceItem item, BigDecimal quantity, Term wanted) {
    Term kept = kept(item.time(), wanted);
    BigDecimal lasting = kept.isEmpty() ? BigDecimal.ZERO : quantity.min(item.quantity());
    List<Addition> added = new ArrayList<>();
    if (kept.isEmpty()) {
      added.add(new Addition(quantity, wanted));
      return new Amendment(lasting, kept, added);
    }
    add(added, lasting, new Term(wanted.from(), kept.from()));
    add(added, lasting, new Term(kept.until(), wanted.until()));
    add(added, quantity.subtract(lasting), wanted);
    return new Amendment(lasting, kept, List.copyOf(added));
  }

  /** A time that is only moved to later goes on in its whole length. */
  private static Term kept(Term before, Term wanted) {
    Duration later = Duration.between(before.from(), wanted.from());
    return later.isNegative()
        ? new Term(before.from(), earlier(before.until(), wanted.until()))
        : new Term(wanted.from(), earlier(before.until().plus(later), wanted.until()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void add(List<Addition> added, BigDecimal quantity, Term time) {
    if (quantity.signum() > 0 && !time.isEmpty()) {
      added.add(new Addition(quantity, time));
    }
  }
}
