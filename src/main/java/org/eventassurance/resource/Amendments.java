package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what was filed: more or earlier is filed anew, less or later is not (E12). */
@Service
@Transactional
public class Amendments {

  private static final String QUANTITY = "quantity";

  private final ResourceItemRepository items;
  private final FiledResources resources;
  private final LeadTimeTable leadTimes;
  private final FilingPolicy policy;
  private final Supply supply;
  private final ResourceLock lock;
  private final MajorEvents events;
  private final Clock clock;

  Amendments(
      ResourceItemRepository items,
      FiledResources resources,
      LeadTimeTable leadTimes,
      FilingPolicy policy,
      Supply supply,
      ResourceLock lock,
      MajorEvents events,
      Clock clock) {
    this.items = items;
    this.resources = resources;
    this.leadTimes = leadTimes;
    this.policy = policy;
    this.supply = supply;
    this.lock = lock;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes an item. What is added becomes an item of its own in a filing of its own, and is judged
   * as filed now.
   *
   * @return ids of the items that were added
   * @throws Problem 400 for an impossible change, 404 if there is no such item, 409 if it is too
   *     late for it
   */
  public List<Long> amend(long itemId, ItemChange change, String by) {
    lock.acquire();
    ResourceItem item = active(itemId);
    MajorEvent event = events.get(item.eventCode());
    policy.checkOpen(event, "item");
    BigDecimal quantity = change.quantity() == null ? item.quantity() : change.quantity();
    Term wanted =
        new Term(
            change.neededFrom() == null ? item.neededFrom() : change.neededFrom(),
            change.neededUntil() == null ? item.neededUntil() : change.neededUntil());
    refuseImpossible(item, quantity, wanted, event);
    Amendment amendment = Amendment.of(item, quantity, wanted);
    apply(item, amendment);
    return add(item, amendment, by);
  }

  /**
   * Withdraws an item that was not handed over.
   *
   * @throws Problem 404 if there is no such item, 409 if it was handed over or is over
   */
  public void withdraw(long itemId, String by) {
    lock.acquire();
    ResourceItem item = active(itemId);
    refuseIfDelivered(item);
    item.withdraw(clock.instant());
    items.save(item);
    supply.handOut(Set.of(item.kind()));
    supply.settle(item.filing());
  }

  private ResourceItem active(long itemId) {
    ResourceItem item =
        items
            .findById(itemId)
            .orElseThrow(() -> Problem.notFound("There is no filed resource '%s'.", itemId));
    if (!item.isActive()) {
      throw Problem.conflict("This resource was withdrawn or given back: file what you need anew.");
    }
    return item;
  }

  private static void refuseIfDelivered(ResourceItem item) {
    if (item.isDelivered()) {
      throw Problem.conflict(
          "It has been handed over: what you don't need is given back after the event.");
    }
  }

  private void refuseImpossible(
      ResourceItem item, BigDecimal quantity, Term wanted, MajorEvent event) {
    List<FieldError> errors = new ArrayList<>();
    leadTimes
        .rule(item.kind(), event.kind())
        .flatMap(rule -> ItemCheck.faultOfQuantity(quantity, rule))
        .ifPresent(fault -> errors.add(new FieldError(QUANTITY, fault)));
    EventWindow window = event.window();
    if (!wanted.from().equals(item.neededFrom())) {
      policy
          .faultOfFrom(wanted.from(), window)
          .ifPresent(fault -> errors.add(new FieldError("neededFrom", fault)));
    }
    policy
        .faultOfUntil(wanted.from(), wanted.until(), window)
        .ifPresent(fault -> errors.add(new FieldError("neededUntil", fault)));
    Problem.refuseAny(errors);
  }

  private void apply(ResourceItem item, Amendment amendment) {
    boolean had = !item.isShort();
    if (amendment.time().isEmpty()) {
      refuseIfDelivered(item);
      item.withdraw(clock.instant());
    } else if (!isAsBefore(item, amendment)) {
      refuseIfDelivered(item);
      item.lessen(amendment.quantity());
      if (amendment.time().until().isAfter(item.neededUntil())) {
        item.move(amendment.time());
      } else {
        item.shorten(amendment.time());
      }
    }
    items.save(item);
    supply.handOutAnew(Set.of(item.kind()), had ? Set.of(item.id()) : Set.of());
    supply.settle(item.filing());
  }

  private static boolean isAsBefore(ResourceItem item, Amendment amendment) {
    return amendment.time().equals(item.time())
        && amendment.quantity().compareTo(item.quantity()) == 0;
  }

  private List<Long> add(ResourceItem item, Amendment amendment, String by) {
    if (amendment.added().isEmpty()) {
      return List.of();
    }
    List<NewItem> added =
        amendment.added().stream()
            .map(
                addition ->
                    new NewItem(
                        item.kind(),
                        addition.quantity(),
                        item.unit(),
                        item.system(),
                        addition.time().from(),
                        addition.time().until(),
                        item.purpose(),
                        item.id()))
            .toList();
    return resources
        .start(new NewFiling(item.eventCode(), item.department(), by, null, added))
        .stream()
        .map(ResourceItem::id)
        .toList();
  }
}
