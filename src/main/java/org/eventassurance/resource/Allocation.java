package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.resource.Reallocation.Taking;

/**
 * Hands out one pool to all items of its kind (E11, E15): at no moment more than there is, what was
 * filed in time first, and never anything of what was once given to an item filed in time.
 */
final class Allocation {

  private final ResourcePool pool;
  private final List<Claim> claims;
  private final List<ResourceItem> items;
  private final Instant now;

  /**
   * An allocation as of now.
   *
   * @param claims all items of the kind that hold or may get anything
   */
  Allocation(ResourcePool pool, List<Claim> claims, Instant now) {
    this.pool = pool;
    this.claims = claims.stream().sorted(Claim.FIRST_SERVED).toList();
    this.items = this.claims.stream().map(Claim::item).toList();
    this.now = now;
  }

  /** Items of a kind of which no pool is kept: there is nothing to give or to reallocate. */
  static Allocation ofNoPool(String kind, List<Claim> claims, Instant now) {
    return new Allocation(
        new ResourcePool(kind, null, BigDecimal.ZERO, BigDecimal.ZERO, null, null), claims, now);
  }

  /** The item of this id, to be changed. */
  ResourceItem item(Long id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Gives what is free to those that are short, in their order; what was filed late makes room for
   * what was filed in time.
   */
  void handOut() {
    for (Claim claim : claims) {
      if (claim.item().isInTime()) {
        makeRoom(claim.item());
      }
      giveFree(claim.item());
    }
  }

  private void makeRoom(ResourceItem item) {
    Term term = item.time().after(now);
    if (item.isShort() && !term.isEmpty()) {
      BigDecimal lacking = item.open().subtract(free(Stock.CAPACITY, term)).max(BigDecimal.ZERO);
      reallocation(Stock.CAPACITY, term, lacking, Claim::yieldsToInTime)
          .takings()
          .forEach(taking -> taking.item().giveUp(Stock.CAPACITY, taking.quantity()));
    }
  }

  private void giveFree(ResourceItem item) {
    Term term = item.time().after(now);
    if (item.isShort() && !term.isEmpty()) {
      BigDecimal quantity = item.open().min(free(Stock.CAPACITY, term));
      item.give(ResourceGrant.byRule(Source.POOL, Stock.CAPACITY, quantity, term, now));
    }
  }

  /** What each rung of the ladder could give to an item that is short. */
  LadderOffer offer(ResourceItem item) {
    Term term = item.time().after(now);
    BigDecimal open = item.open();
    if (term.isEmpty()) {
      return new LadderOffer(open, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), true);
    }
    List<Reallocation> reallocations = reallocations(item, term, open);
    return new LadderOffer(
        open,
        free(Stock.RESERVE, term).min(open),
        reallocations.stream().map(Reallocation::quantity).reduce(BigDecimal.ZERO, BigDecimal::add),
        reallocations.stream().flatMap(one -> one.takings().stream()).toList(),
        true);
  }

  /** Gives a short item what was decided, from the reserve and from others, as far as it goes. */
  void reallocate(ResourceItem item, BigDecimal quantity, Decision decision) {
    Term term = item.time().after(now);
    List<Reallocation> reallocations = reallocations(item, term, quantity);
    for (Reallocation one : reallocations) {
      one.takings().forEach(taking -> makeDoWithout(taking, one.stock()));
      item.give(
          new ResourceGrant(
              Source.REALLOCATION,
              one.stock(),
              one.quantity(),
              term.from(),
              term.until(),
              one.donors(),
              null,
              decision.by(),
              decision.at()));
    }
  }

  /** Who uses it no more doesn't miss it either. */
  private void makeDoWithout(Taking taking, Stock stock) {
    taking.item().giveUp(stock, taking.quantity());
    if (!claimOf(taking.item()).used()) {
      taking.item().lessen(taking.item().quantity().subtract(taking.quantity()));
    }
  }

  /** First from the ordinary capacity, then from the reserve. */
  private List<Reallocation> reallocations(ResourceItem item, Term term, BigDecimal wanted) {
    Predicate<Claim> donors = claim -> claim.mayServe(claimOf(item));
    Reallocation capacity = reallocation(Stock.CAPACITY, term, wanted, donors);
    Reallocation reserve =
        reallocation(Stock.RESERVE, term, wanted.subtract(capacity.quantity()), donors);
    return Stream.of(capacity, reserve).filter(one -> one.quantity().signum() > 0).toList();
  }

  private Reallocation reallocation(
      Stock stock, Term term, BigDecimal wanted, Predicate<Claim> donors) {
    List<ResourceItem> leastWorthyFirst =
        claims.stream()
            .filter(donors)
            .sorted(Claim.FIRST_SERVED.reversed())
            .map(Claim::item)
            .toList();
    return Reallocation.of(
        stock, Occupancy.of(items, stock), pool.of(stock), term, wanted, leastWorthyFirst);
  }

  /** How much of what an item was given can stay until then, because nobody else has it. */
  Map<Stock, BigDecimal> keepable(ResourceItem item, Instant until) {
    List<ResourceItem> others = items.stream().filter(other -> other != item).toList();
    Term term = new Term(now, until);
    Map<Stock, BigDecimal> keepable = new EnumMap<>(Stock.class);
    keepable.put(Stock.NONE, item.granted(Stock.NONE));
    for (Stock stock : List.of(Stock.CAPACITY, Stock.RESERVE)) {
      BigDecimal free = Occupancy.of(others, stock).free(pool.of(stock), term);
      keepable.put(stock, item.granted(stock).min(free));
    }
    return keepable;
  }

  /** The most that is promised from now on, and that nobody has to give back for another. */
  BigDecimal promised(Stock stock) {
    List<ResourceItem> firm =
        claims.stream()
            .filter(claim -> stock == Stock.RESERVE || !claim.yieldsToInTime())
            .map(Claim::item)
            .toList();
    return Occupancy.of(firm, stock).peak(new Term(now, Instant.MAX));
  }

  /** What was filed late loses its part of a capacity that has become too small for all. */
  void fitIn() {
    if (Occupancy.of(items, Stock.CAPACITY)
            .peak(new Term(now, Instant.MAX))
            .compareTo(pool.capacity())
        > 0) {
      claims.stream()
          .filter(Claim::yieldsToInTime)
          .map(Claim::item)
          .forEach(item -> item.giveUp(Stock.CAPACITY, item.granted(Stock.CAPACITY)));
    }
  }

  private Claim claimOf(ResourceItem item) {
    return claims.stream().filter(claim -> claim.item() == item).findFirst().orElseThrow();
  }

  /** How much of a stock is free all through a time. */
  BigDecimal free(Stock stock, Term term) {
    return Occupancy.of(items, stock).free(pool.of(stock), term);
  }
}
