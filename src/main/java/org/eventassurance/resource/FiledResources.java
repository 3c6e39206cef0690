package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was filed for events, and what becomes of it. Every change is made under the lock. */
@Service
@Transactional
class FiledResources {

  /** When a stock has what stays for good again. */
  private static final Instant FOR_GOOD = Instant.parse("2999-12-31T00:00:00Z");

  private final ResourceFilingRepository filings;
  private final ResourceItemRepository items;
  private final LeadTimeTable leadTimes;
  private final Supply supply;
  private final Deliveries deliveries;
  private final ResourceLock lock;
  private final MajorEvents events;
  private final RuntimeService runtime;
  private final Clock clock;

  FiledResources(
      ResourceFilingRepository filings,
      ResourceItemRepository items,
      LeadTimeTable leadTimes,
      Supply supply,
      Deliveries deliveries,
      ResourceLock lock,
      MajorEvents events,
      RuntimeService runtime,
      Clock clock) {
    this.filings = filings;
    this.items = items;
    this.leadTimes = leadTimes;
    this.supply = supply;
    this.deliveries = deliveries;
    this.lock = lock;
    this.events = events;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * Starts a filing of its own: it is stored, judged and granted as far as the pools go at once.
   *
   * @return its items
   */
  List<ResourceItem> start(NewFiling filing) {
    String id =
        runtime
            .startProcessInstanceByKey(
                ResourceFilingProcess.ID,
                filing.eventCode(),
                Variables.putValueTyped(
                    ResourceFilingProcess.NEW_FILING.name(),
                    Variables.objectValue(filing, true).create()))
            .getProcessInstanceId();
    return itemsOf(id);
  }

  /**
   * Stores a filing and judges whether its items were filed early enough (E12 to E14).
   *
   * @param id of the task or the process by which it is filed
   * @throws IllegalStateException if the table no longer has a row for one of them
   */
  void file(String id, NewFiling filing) {
    lock.acquire();
    MajorEvent event = events.get(filing.eventCode());
    ResourceFiling filed = filings.save(ResourceFiling.filed(id, filing, clock.instant()));
    items.saveAll(
        filing.items().stream()
            .map(
                item ->
                    ResourceItem.filed(
                        filed,
                        item,
                        judge(item.kind(), item.neededFrom(), filed.filedAt(), event),
                        event.window().goLiveAt()))
            .toList());
  }

  private LeadTime judge(String kind, Instant neededFrom, Instant filedAt, MajorEvent event) {
    return leadTimes
        .rule(kind, event.kind())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The table '%s' has no row for '%s' of this event: add one, then retry."
                        .formatted(LeadTimeTable.DECISION_ID, kind)))
        .judge(event.window(), neededFrom, filedAt, clock.getZone());
  }

  /** Gives a filing's items what their pools have (E11). */
  void allocate(String filingId) {
    lock.acquire();
    supply.handOut(kinds(itemsOf(filingId)));
  }

  /**
   * Gives or refuses what is short, as the resource manager decided (E15).
   *
   * @param decisions by the items' ids
   * @throws Problem 400 with everything that doesn't add up, blaming {@code <item>}
   */
  void decide(String filingId, Map<Long, LadderDecision> decisions) {
    lock.acquire();
    for (ResourceItem item : itemsOf(filingId, ResourceItem::isShort)) {
      LadderDecision decision = decisions.get(item.id());
      if (decision != null) {
        refuseUnfit(item, decision);
        supply.decide(item, decision);
      }
    }
    deliveries.endIdle(filingId);
  }

  /** What each rung of the late ladder could give to an item now (E15). */
  @Transactional(readOnly = true)
  LadderOffer offer(ResourceItem item) {
    return supply.offer(item);
  }

  private void refuseUnfit(ResourceItem item, LadderDecision decision) {
    Problem.refuseAny(
        LadderPolicy.faults(decision, supply.offer(item)).stream()
            .map(fault -> new FieldError(item.id().toString(), fault))
            .toList());
  }

  /** Records what was handed over of items (E6). */
  void deliver(List<Long> delivered, Function<ResourceItem, Delivery> delivery) {
    change(delivered, item -> item.deliver(delivery.apply(item)));
  }

  /** Records what the department says about what it was given (E6). */
  void confirm(List<Long> confirmed, Function<ResourceItem, Confirmation> confirmation) {
    change(confirmed, item -> item.confirm(confirmation.apply(item)));
  }

  /** Records what a department goes on needing after the event (E27). */
  void need(List<Long> needed, Function<ResourceItem, RemainingNeed> need) {
    change(needed, item -> item.need(need.apply(item)));
  }

  /**
   * Ends items, or keeps parts of them, and gives others what becomes free (E27).
   *
   * @param reclaims by the items' ids
   * @throws Problem 400 blaming {@code <item>} if more stays than there is, or than others leave
   */
  void reclaim(Map<Long, Reclaim> reclaims) {
    lock.acquire();
    for (Map.Entry<Long, Reclaim> entry : reclaims.entrySet()) {
      ResourceItem item = items.findById(entry.getKey()).orElseThrow();
      reclaim(item, entry.getValue());
    }
  }

  private void reclaim(ResourceItem item, Reclaim reclaim) {
    Instant until = until(reclaim);
    Map<Stock, BigDecimal> keepable = supply.keepable(item, until);
    BigDecimal most = sum(keepable);
    if (reclaim.quantity().compareTo(most) > 0) {
      throw Problem.invalid(
          item.id().toString(),
          "At most %s can stay until then: others have been promised the rest, or it was never"
              + " there.",
          most.stripTrailingZeros().toPlainString());
    }
    item.reclaim(reclaim, until, keepable);
    items.save(item);
    supply.handOut(Set.of(item.kind()));
  }

  private Instant until(Reclaim reclaim) {
    return switch (reclaim.way()) {
      case RELEASED -> reclaim.at();
      case SCALED_IN -> FOR_GOOD;
      case KEPT -> reclaim.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    };
  }

  /**
   * Moves what was filed for another go-live along with its event. What is handed over already
   * stays in use until the new end, if nobody else was promised it. Who filed in time stays in
   * time.
   *
   * @return what was moved
   */
  List<ResourceItem> shift(String eventCode) {
    lock.acquire();
    MajorEvent event = events.get(eventCode);
    Instant goLiveAt = event.window().goLiveAt();
    List<ResourceItem> moved =
        items.findByEventCodeOrderById(eventCode).stream()
            .filter(item -> item.isActive() && !item.plannedFor().equals(goLiveAt))
            .toList();
    Set<Long> had =
        moved.stream()
            .filter(item -> !item.isShort())
            .map(ResourceItem::id)
            .collect(Collectors.toSet());
    moved.forEach(item -> follow(item, event));
    items.saveAll(moved);
    supply.handOutAnew(kinds(moved), had);
    return items.findAllById(moved.stream().map(ResourceItem::id).toList());
  }

  private void follow(ResourceItem item, MajorEvent event) {
    Duration shift = Duration.between(item.plannedFor(), event.window().goLiveAt());
    Instant until = item.neededUntil().plus(shift);
    if (!item.isDelivered()) {
      item.move(new Term(item.neededFrom().plus(shift), until));
    } else if (until.isAfter(item.neededFrom()) && canStay(item, until)) {
      item.extend(until);
    }
    item.follow(
        event.window().goLiveAt(), judge(item.kind(), item.neededFrom(), item.filedAt(), event));
  }

  private boolean canStay(ResourceItem item, Instant until) {
    return sum(supply.keepable(item, until)).compareTo(item.granted()) >= 0;
  }

  private static BigDecimal sum(Map<Stock, BigDecimal> quantities) {
    return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Records how a department goes on without what it was refused. */
  void adaptPlan(String filingId, String change, String by) {
    ResourceFiling filing = filing(filingId);
    filing.adaptPlan(new PlanChange(change, by, now()));
    filings.save(filing);
  }

  private void change(List<Long> changed, Consumer<ResourceItem> change) {
    lock.acquire();
    List<ResourceItem> read = items.findAllById(changed);
    read.forEach(change);
    items.saveAll(read);
  }

  private static Set<String> kinds(List<ResourceItem> changed) {
    return changed.stream().map(ResourceItem::kind).collect(Collectors.toSet());
  }

  @Transactional(readOnly = true)
  ResourceFiling filing(String id) {
    return filings
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no resource filing '%s'.", id));
  }

  @Transactional(readOnly = true)
  List<ResourceItem> itemsOf(String filingId) {
    return items.findByFilingOrderById(filingId);
  }

  /** A filing's items that are of this sort, in the order in which they were filed. */
  List<ResourceItem> itemsOf(String filingId, Predicate<ResourceItem> sort) {
    return itemsOf(filingId).stream().filter(sort).toList();
  }

  /** Everything that was filed for an event. */
  @Transactional(readOnly = true)
  List<ResourceItem> all(String eventCode) {
    return items.findByEventCodeOrderById(eventCode);
  }

  /** One filed resource. */
  @Transactional(readOnly = true)
  Optional<ResourceItem> item(long id) {
    return items.findById(id);
  }

  /** What a department holds and has not said of whether it still needs it. */
  List<ResourceItem> unstated(String eventCode, String department) {
    return held(eventCode).stream()
        .filter(item -> item.department().equals(department) && item.need().isEmpty())
        .toList();
  }

  /** What departments hold of what was delivered for an event, and have not given back. */
  List<ResourceItem> held(String eventCode) {
    return all(eventCode).stream().filter(ResourceItem::isHeld).toList();
  }

  /**
   * Ends all filings of an event that are under way: what was not handed over is needed no more,
   * and free for others.
   */
  void withdraw(String eventCode) {
    runtime
        .createMessageCorrelation(ResourceFilingProcess.WITHDRAW_FILING)
        .processInstanceBusinessKey(eventCode)
        .correlateAll();
    withdraw(
        all(eventCode).stream()
            .filter(item -> item.isActive() && !item.isDelivered())
            .map(ResourceItem::id)
            .toList());
  }

  private void withdraw(List<Long> undelivered) {
    change(undelivered, item -> item.withdraw(now()));
    supply.handOut(kinds(items.findAllById(undelivered)));
  }

  Instant now() {
    return clock.instant();
  }
}
