package org.eventassurance.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was filed for events, and what becomes of it. */
@Service
@Transactional
class FiledResources {

  private final ResourceFilingRepository filings;
  private final ResourceItemRepository items;
  private final LeadTimeTable leadTimes;
  private final MajorEvents events;
  private final RuntimeService runtime;
  private final Clock clock;

  FiledResources(
      ResourceFilingRepository filings,
      ResourceItemRepository items,
      LeadTimeTable leadTimes,
      MajorEvents events,
      RuntimeService runtime,
      Clock clock) {
    this.filings = filings;
    this.items = items;
    this.leadTimes = leadTimes;
    this.events = events;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * Stores a filing.
   *
   * @param id of the task or the process by which it is filed
   */
  void file(String id, NewFiling filing) {
    ResourceFiling filed = filings.save(ResourceFiling.filed(id, filing, clock.instant()));
    items.saveAll(filing.items().stream().map(item -> ResourceItem.filed(filed, item)).toList());
  }

  /**
   * Judges whether a filing's items were filed early enough; what was is guaranteed.
   *
   * @return its items, judged
   * @throws IllegalStateException if the table no longer has a row for one of them
   */
  List<ResourceItem> judge(String filingId) {
    ResourceFiling filing = filing(filingId);
    MajorEvent event = events.get(filing.eventCode());
    return change(
        itemsOf(filingId), item -> item.judge(leadTime(item, event, filing), clock.instant()));
  }

  private LeadTime leadTime(ResourceItem item, MajorEvent event, ResourceFiling filing) {
    return leadTimes
        .rule(item.kind(), event.kind())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The table '%s' has no row for '%s' of this event: add one, then retry."
                        .formatted(LeadTimeTable.DECISION_ID, item.kind())))
        .judge(event.window(), item.neededFrom(), filing.filedAt(), clock.getZone());
  }

  /** Records how a department goes on without what it was refused. */
  void adaptPlan(String filingId, String change, String by) {
    ResourceFiling filing = filing(filingId);
    filing.adaptPlan(new PlanChange(change, by, now()));
    filings.save(filing);
  }

  /** Changes items in one way. */
  List<ResourceItem> change(List<ResourceItem> changed, Consumer<ResourceItem> change) {
    changed.forEach(change);
    return items.saveAll(changed);
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

  /** What departments hold of what was delivered for an event. */
  @Transactional(readOnly = true)
  List<ResourceItem> held(String eventCode) {
    return items.findByEventCodeOrderById(eventCode).stream().filter(ResourceItem::isHeld).toList();
  }

  /** Ends all filings of an event that are under way. */
  void withdraw(String eventCode) {
    runtime
        .createMessageCorrelation(ResourceFilingProcess.WITHDRAW_FILING)
        .processInstanceBusinessKey(eventCode)
        .correlateAll();
  }

  Instant now() {
    return clock.instant();
  }
}
