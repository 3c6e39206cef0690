package org.eventassurance.resource;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models how the resources of their filing, or of their event, stand. */
@ProcessBean("resources")
public class EventResources {

  private final FiledResources resources;

  EventResources(FiledResources resources) {
    this.resources = resources;
  }

  /** Whether somebody has to decide where a part of the filing comes from (E15). */
  public boolean undecided(DelegateExecution execution) {
    return any(execution, ResourceItem::isShort);
  }

  /** Whether anything of the filing is to be delivered, or to be confirmed (E6). */
  public boolean owed(DelegateExecution execution) {
    return any(execution, ResourceItem::isOwed);
  }

  /** Whether a part of the filing is refused, and nobody has said yet how the plan goes on. */
  public boolean refused(DelegateExecution execution) {
    String filingId = ResourceFilingProcess.FILING_ID.in(execution);
    Instant adapted =
        resources.filing(filingId).planChange().map(PlanChange::at).orElse(Instant.MIN);
    return resources.itemsOf(filingId, ResourceItem::isRefused).stream()
        .flatMap(item -> item.decision().stream())
        .anyMatch(decision -> !decision.at().isBefore(adapted));
  }

  /**
   * What is to be delivered together, because it is first used at the same moment: the ids of the
   * items, with commas, for each delivery.
   */
  public List<String> deliveries(DelegateExecution execution) {
    return owed(ResourceFilingProcess.FILING_ID.in(execution))
        .collect(
            Collectors.groupingBy(
                ResourceItem::neededFrom,
                TreeMap::new,
                Collectors.mapping(item -> item.id().toString(), Collectors.joining(","))))
        .values()
        .stream()
        .toList();
  }

  /** When what the delivery is about is first used, as of now: it may have been moved. */
  public Date firstUse(DelegateExecution execution) {
    return resources
        .firstUse(ResourceFilingProcess.DELIVERY.in(execution))
        .map(Date::from)
        .orElse(null);
  }

  private Stream<ResourceItem> owed(String filingId) {
    return resources.itemsOf(filingId, ResourceItem::isOwed).stream();
  }

  private boolean any(DelegateExecution execution, Predicate<ResourceItem> sort) {
    return !resources.itemsOf(ResourceFilingProcess.FILING_ID.in(execution), sort).isEmpty();
  }

  /** Whether anybody holds resources that must be given back one day. */
  public boolean delivered(DelegateExecution execution) {
    return !resources.held(execution.getProcessBusinessKey()).isEmpty();
  }

  /** The ids of the departments that hold resources. */
  public List<String> holders(DelegateExecution execution) {
    return resources.held(execution.getProcessBusinessKey()).stream()
        .map(ResourceItem::department)
        .distinct()
        .toList();
  }
}
