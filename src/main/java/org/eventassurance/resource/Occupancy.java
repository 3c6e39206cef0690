package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How much of a stock is occupied at each moment. */
record Occupancy(List<Hold> holds) {

  /**
   * A quantity that is taken for a time.
   *
   * @param item who holds it
   */
  record Hold(ResourceItem item, BigDecimal quantity, Term term) {}

  /** What items hold of a stock. */
  static Occupancy of(List<ResourceItem> items, Stock stock) {
    return new Occupancy(
        items.stream()
            .flatMap(
                item ->
                    item.grants().stream()
                        .filter(grant -> grant.stock() == stock)
                        .map(grant -> new Hold(item, grant.quantity(), grant.term())))
            .toList());
  }

  /** How much is taken at a moment. */
  BigDecimal at(Instant moment) {
    return holds.stream()
        .filter(hold -> hold.term().covers(moment))
        .map(Hold::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The most that is taken at any moment of a time. */
  BigDecimal peak(Term term) {
    return moments(term).map(this::at).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** How much of a capacity is free all through a time; never negative. */
  BigDecimal free(BigDecimal capacity, Term term) {
    return capacity.subtract(peak(term)).max(BigDecimal.ZERO);
  }

  /** The moments of a time from which on another quantity may be taken, in their order. */
  Stream<Instant> moments(Term term) {
    return Stream.concat(
            Stream.of(term.from()),
            holds.stream().flatMap(hold -> Stream.of(hold.term().from(), hold.term().until())))
        .filter(term::covers)
        .distinct()
        .sorted();
  }
}
