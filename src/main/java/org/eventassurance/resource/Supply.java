package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * Hands the pools out after every change, and lets those know whose filings it changes. Whoever
 * calls holds the {@link ResourceLock}.
 */
@Component
class Supply {

  private final PoolRepository pools;
  private final ResourceItemRepository items;
  private final MajorEvents events;
  private final RuntimeService runtime;
  private final RefusalAnnouncement announcement;
  private final Deliveries deliveries;
  private final Clock clock;

  Supply(
      PoolRepository pools,
      ResourceItemRepository items,
      MajorEvents events,
      RuntimeService runtime,
      RefusalAnnouncement announcement,
      Deliveries deliveries,
      Clock clock) {
    this.pools = pools;
    this.items = items;
    this.events = events;
    this.runtime = runtime;
    this.announcement = announcement;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Gives what is free, in every one of these kinds, to whoever is short of it. */
  void handOut(Collection<String> kinds) {
    handOutAnew(kinds, Set.of());
  }

  /**
   * Gives what is free, in every one of these kinds, to whoever is short of it.
   *
   * @param had ids of items that were short of nothing before they lost it for this
   */
  void handOutAnew(Collection<String> kinds, Set<Long> had) {
    new TreeSet<>(kinds).forEach(kind -> in(kind, had, allocation -> {}));
  }

  /** What each rung of the ladder could give to an item now. */
  LadderOffer offer(ResourceItem item) {
    List<Claim> claims = claims(item.kind());
    return allocation(item.kind(), claims)
        .map(allocation -> allocation.offer(allocation.item(item.id())))
        .orElseGet(() -> LadderOffer.ofUnpooled(item.open()));
  }

  /** How much of an item can stay until then, by stock, because nobody else was promised it. */
  Map<Stock, BigDecimal> keepable(ResourceItem item, Instant until) {
    List<Claim> claims = claims(item.kind());
    return allocation(item.kind(), claims)
        .orElseGet(() -> Allocation.ofNoPool(item.kind(), claims, clock.instant()))
        .keepable(item, until);
  }

  /**
   * Gives a pool another size, and hands it out.
   *
   * @throws Problem 409 if more has been promised than there would be
   */
  void resize(ResourcePool pool) {
    Allocation planned = new Allocation(pool, claims(pool.kind()), clock.instant());
    refuseBelow(planned.promised(Stock.CAPACITY), pool.capacity(), "capacity");
    refuseBelow(planned.promised(Stock.RESERVE), pool.reserve(), "reserve");
    pools.save(pool);
    in(pool.kind(), Set.of(), Allocation::fitIn);
  }

  private static void refuseBelow(BigDecimal promised, BigDecimal there, String field) {
    if (promised.compareTo(there) > 0) {
      throw Problem.conflict(
          new FieldError(
              field,
              "%s are promised already: the pool can't have fewer.",
              promised.stripTrailingZeros().toPlainString()));
    }
  }

  /** Takes a short item from where the resource manager decided; the decision fits the offer. */
  void decide(ResourceItem item, LadderDecision decided) {
    Decision decision = new Decision(decided.reason(), decided.by(), clock.instant());
    in(
        item.kind(),
        Set.of(item.id()),
        allocation -> {
          ResourceItem wanting = allocation.item(item.id());
          Term term = wanting.time().after(decision.at());
          wanting.give(
              ResourceGrant.decided(
                  Source.RESERVE_POOL, Stock.RESERVE, decided.reserve(), term, decision));
          allocation.reallocate(wanting, decided.reallocated(), decision);
          wanting.give(
              ResourceGrant.decided(
                  Source.PROCURED, Stock.NONE, decided.procured(), term, decision));
          wanting.give(cloud(decided, term, decision));
          wanting.refuse(decided.refused());
          wanting.decide(decision);
        });
  }

  private static ResourceGrant cloud(LadderDecision decided, Term term, Decision decision) {
    return new ResourceGrant(
        Source.ELASTIC_CLOUD,
        Stock.NONE,
        decided.cloud(),
        term.from(),
        term.until(),
        null,
        decided.cloudCost(),
        decision.by(),
        decision.at());
  }

  /** Changes the claims of a kind, gives what is free then, and tells whom it concerns. */
  private void in(String kind, Set<Long> had, Consumer<Allocation> change) {
    List<Claim> claims = claims(kind);
    Map<Long, Object> before = shares(claims);
    Set<Long> shortBefore = shortOnes(claims);
    shortBefore.removeAll(had);
    Optional<Allocation> allocation = allocation(kind, claims);
    change.accept(allocation.orElseGet(() -> Allocation.ofNoPool(kind, claims, clock.instant())));
    allocation.ifPresentOrElse(Allocation::handOut, () -> procure(claims));
    items.saveAll(
        claims.stream()
            .map(Claim::item)
            .filter(item -> !share(item).equals(before.get(item.id())))
            .toList());
    follow(claims, shortBefore);
  }

  private static Map<Long, Object> shares(List<Claim> claims) {
    return claims.stream()
        .map(Claim::item)
        .collect(Collectors.toMap(ResourceItem::id, Supply::share));
  }

  /** What handing out may change of an item: most of them it leaves as they are. */
  private static Object share(ResourceItem item) {
    return List.of(item.quantity(), item.grants(), item.refused(), item.decision());
  }

  /** Of what no pool is kept, everything that was filed in time is procured (E11). */
  private void procure(List<Claim> claims) {
    Instant now = clock.instant();
    claims.stream()
        .map(Claim::item)
        .filter(item -> item.isInTime() && item.isShort())
        .forEach(
            item ->
                item.give(
                    ResourceGrant.byRule(
                        Source.PROCURED, Stock.NONE, item.open(), item.time(), now)));
  }

  private Optional<Allocation> allocation(String kind, List<Claim> claims) {
    return pools.findById(kind).map(pool -> new Allocation(pool, claims, clock.instant()));
  }

  private List<Claim> claims(String kind) {
    Map<String, MajorEvent> known = new HashMap<>();
    return items.competing(kind).stream()
        .map(item -> claim(item, known.computeIfAbsent(item.eventCode(), events::get)))
        .toList();
  }

  private Claim claim(ResourceItem item, MajorEvent event) {
    return new Claim(
        item, event.level().orElse(AssuranceLevel.P3), event.status().beforeEndOfWatch());
  }

  private static Set<Long> shortOnes(List<Claim> claims) {
    return claims.stream()
        .map(Claim::item)
        .filter(ResourceItem::isShort)
        .map(ResourceItem::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void follow(List<Claim> claims, Set<Long> shortBefore) {
    Set<Long> shortNow = shortOnes(claims);
    Map<String, List<ResourceItem>> newlyShort =
        claims.stream()
            .map(Claim::item)
            .filter(item -> shortNow.contains(item.id()) && !shortBefore.contains(item.id()))
            .collect(Collectors.groupingBy(ResourceItem::filing));
    newlyShort.forEach(this::tellShort);
    claims.stream()
        .map(Claim::item)
        .filter(item -> shortBefore.contains(item.id()) && !shortNow.contains(item.id()))
        .map(ResourceItem::filing)
        .distinct()
        .forEach(this::tellGranted);
  }

  /** A filing in which something was short before has a task about it already. */
  private void tellShort(String filing, List<ResourceItem> newlyShort) {
    announcement.announceTaken(filing, newlyShort);
    List<Long> ids = newlyShort.stream().map(ResourceItem::id).toList();
    boolean known =
        items.findByFilingOrderById(filing).stream()
            .anyMatch(item -> item.isShort() && !ids.contains(item.id()));
    if (!known) {
      correlate(filing, ResourceFilingProcess.ITEMS_SHORT);
    }
  }

  /** Ends the tasks of a filing that are about nothing any more. */
  void settle(String filing) {
    tellGranted(filing);
    deliveries.endIdle(filing);
  }

  private void tellGranted(String filing) {
    if (items.findByFilingOrderById(filing).stream().noneMatch(ResourceItem::isShort)) {
      correlate(filing, ResourceFilingProcess.ITEMS_GRANTED);
    }
  }

  private void correlate(String filing, String message) {
    runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processVariableValueEquals(ResourceFilingProcess.FILING_ID.name(), filing)
        .listPage(0, 1)
        .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
  }
}
