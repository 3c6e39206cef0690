package org.eventassurance.resource;

import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** Tells models how the resources of their filing, or of their event, stand. */
@ProcessBean("resources")
public class EventResources {

  private final FiledResources resources;
  private final Deliveries deliveries;
  private final ToldRefusals refusals;
  private final ShiftedResources shifts;

  EventResources(
      FiledResources resources,
      Deliveries deliveries,
      ToldRefusals refusals,
      ShiftedResources shifts) {
    this.resources = resources;
    this.deliveries = deliveries;
    this.refusals = refusals;
    this.shifts = shifts;
  }

  /** Whether somebody has to decide where a part of the filing comes from (E15). */
  public boolean undecided(DelegateExecution execution) {
    return any(execution, ResourceItem::isShort);
  }

  /** Whether anything of the filing is to be delivered, or to be confirmed (E6). */
  public boolean owed(DelegateExecution execution) {
    return any(execution, ResourceItem::isOwed);
  }

  /** Whether a part of the filing is refused that nobody has been told of. */
  public boolean refused(DelegateExecution execution) {
    return any(execution, refusals.unannounced(execution));
  }

  /**
   * The ids of the items that somebody has to decide about, with commas; as many as a form holds.
   */
  public String lateItems(DelegateExecution execution) {
    return ItemIds.noted(
        resources
            .itemsOf(ResourceFilingProcess.FILING_ID.in(execution), ResourceItem::isShort)
            .stream()
            .limit(FilingFields.MOST_ITEMS)
            .toList());
  }

  /**
   * What is to be delivered together, because it is first used at the same moment, and is in no
   * delivery yet: the ids of the items, with commas, for each delivery.
   */
  public List<String> deliveries(DelegateExecution execution) {
    return deliveries.outstanding(ResourceFilingProcess.FILING_ID.in(execution));
  }

  /** Whether all of a delivery is there and works. */
  public boolean handedOver(DelegateExecution execution) {
    return deliveries.owed(ResourceFilingProcess.DELIVERY.in(execution)).isEmpty();
  }

  /** When what the delivery is about is first used, as of now: it may have been moved. */
  public Date firstUse(DelegateExecution execution) {
    return Date.from(deliveries.firstUse(ResourceFilingProcess.DELIVERY.in(execution)));
  }

  private boolean any(DelegateExecution execution, Predicate<ResourceItem> sort) {
    return !resources.itemsOf(ResourceFilingProcess.FILING_ID.in(execution), sort).isEmpty();
  }

  /** Whether anybody holds resources that must be given back one day. */
  public boolean delivered(DelegateExecution execution) {
    return !resources.held(execution.getProcessBusinessKey()).isEmpty();
  }

  /** Whether the department has said of all that it holds what it still needs (E27). */
  public boolean allStated(DelegateExecution execution) {
    return resources
        .unstated(execution.getProcessBusinessKey(), ResourceFilingProcess.DEPARTMENT.in(execution))
        .isEmpty();
  }

  /** Whether the department has not said yet of all that was moved whether the times fit. */
  public boolean shifted(DelegateExecution execution) {
    return !shifts
        .unanswered(
            execution.getProcessBusinessKey(), ResourceFilingProcess.DEPARTMENT.in(execution))
        .isEmpty();
  }

  /** The ids of the departments that hold resources. */
  public List<String> holders(DelegateExecution execution) {
    return resources.held(execution.getProcessBusinessKey()).stream()
        .map(ResourceItem::department)
        .distinct()
        .toList();
  }
}
