package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eventassurance.resource.Allocations.Holder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was filed and who holds it, for those who read it. */
@Service("resourceViews")
@Transactional(readOnly = true)
public class Resources {

  private static final Comparator<Holder> FIRST =
      Comparator.comparing(Holder::from).thenComparing(Holder::item);

  private final ResourceItemRepository items;
  private final PoolRepository pools;
  private final LeadTimeTable leadTimes;
  private final ItemWords words;
  private final Clock clock;

  Resources(
      ResourceItemRepository items,
      PoolRepository pools,
      LeadTimeTable leadTimes,
      ItemWords words,
      Clock clock) {
    this.items = items;
    this.pools = pools;
    this.leadTimes = leadTimes;
    this.words = words;
    this.clock = clock;
  }

  /** Everything that was filed for an event, in the order in which it was. */
  public List<ItemView> of(String eventCode, Locale language) {
    return items.findByEventCodeOrderById(eventCode).stream()
        .map(item -> view(item, language))
        .toList();
  }

  /** One filed resource. */
  public Optional<ItemView> item(long id, Locale language) {
    return items.findById(id).map(item -> view(item, language));
  }

  /** What was filed that is called after an item of an event: nothing of another event. */
  Optional<ItemView> item(String eventCode, long id, Locale language) {
    return items
        .findById(id)
        .filter(item -> item.eventCode().equals(eventCode))
        .map(item -> view(item, language));
  }

  /**
   * Who holds what, and what is free, kind by kind.
   *
   * @param kind empty for all kinds of which a pool is kept or something is held
   */
  public List<Allocations> allocations(
      Optional<String> kind, Instant from, Instant until, Locale language) {
    Stream<ResourceKind> kinds =
        kind.map(id -> Stream.of(leadTimes.kind(id))).orElseGet(() -> leadTimes.kinds().stream());
    Term term = new Term(from, until);
    return kinds
        .map(one -> allocations(one, term, language))
        .filter(one -> kind.isPresent() || one.capacity() != null || !one.holders().isEmpty())
        .toList();
  }

  private Allocations allocations(ResourceKind kind, Term term, Locale language) {
    Optional<ResourcePool> pool = pools.findById(kind.id());
    List<ResourceItem> all = items.findByKindOrderById(kind.id());
    return new Allocations(
        kind.id(),
        words.kind(kind.id(), language),
        kind.unit(),
        pool.map(ResourcePool::capacity).orElse(null),
        pool.map(ResourcePool::reserve).orElse(null),
        pool.map(known -> spans(known, all, term)).orElse(List.of()),
        all.stream().flatMap(item -> holders(item, term)).sorted(FIRST).toList());
  }

  private static List<Allocations.Span> spans(
      ResourcePool pool, List<ResourceItem> all, Term term) {
    Occupancy capacity = Occupancy.of(all, Stock.CAPACITY);
    Occupancy reserve = Occupancy.of(all, Stock.RESERVE);
    List<Instant> moments =
        Stream.of(capacity.moments(term), reserve.moments(term), Stream.of(term.until()))
            .flatMap(stream -> stream)
            .distinct()
            .sorted()
            .toList();
    return IntStream.range(0, moments.size() - 1)
        .mapToObj(
            i -> {
              BigDecimal used = capacity.at(moments.get(i));
              return new Allocations.Span(
                  moments.get(i),
                  moments.get(i + 1),
                  used,
                  pool.capacity().subtract(used),
                  reserve.at(moments.get(i)));
            })
        .toList();
  }

  private static Stream<Holder> holders(ResourceItem item, Term term) {
    return item.grants().stream()
        .filter(grant -> grant.term().overlaps(term))
        .map(
            grant ->
                new Holder(
                    item.id(),
                    item.eventCode(),
                    item.department(),
                    item.system(),
                    grant.source().name(),
                    grant.quantity(),
                    grant.fromAt(),
                    grant.untilAt(),
                    item.isInTime()));
  }

  private ItemView view(ResourceItem item, Locale language) {
    LeadTime leadTime = item.leadTime();
    return new ItemView(
        item.id(),
        item.addsTo().orElse(null),
        item.filing(),
        item.department(),
        item.kind(),
        words.kind(item.kind(), language),
        item.system(),
        item.quantity(),
        item.unit(),
        item.neededFrom(),
        item.neededUntil(),
        item.purpose(),
        item.filedAt(),
        leadTime.fileBy(),
        leadTime.inTime(),
        leadTime.days(),
        leadTime.anchor().word(),
        item.status(),
        item.granted(),
        item.delivery().map(Delivery::quantity).orElse(null),
        item.open(),
        item.refused(),
        words.reason(item, language),
        item.isMissing(clock.instant()));
  }
}
