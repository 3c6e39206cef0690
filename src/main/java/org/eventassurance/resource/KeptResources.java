package org.eventassurance.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Brings what is kept beyond its event back when its last day is over (E27). */
@ProcessBean("keptResources")
public class KeptResources {

  private final FiledResources resources;
  private final EventBinding binding;
  private final RuntimeService runtime;
  private final Clock clock;

  KeptResources(
      FiledResources resources, EventBinding binding, RuntimeService runtime, Clock clock) {
    this.resources = resources;
    this.binding = binding;
    this.runtime = runtime;
    this.clock = clock;
  }

  /** When the last day is over until which the item is kept; null if it isn't kept any more. */
  public Date until(DelegateExecution execution) {
    return end(execution).map(Date::from).orElse(null);
  }

  /** Whether the item is kept until a day that isn't over. */
  public boolean waiting(DelegateExecution execution) {
    return end(execution).filter(end -> end.isAfter(clock.instant())).isPresent();
  }

  /** Whether the item is still kept although its last day is over. */
  public boolean due(DelegateExecution execution) {
    return end(execution).filter(end -> !end.isAfter(clock.instant())).isPresent();
  }

  private Optional<Instant> end(DelegateExecution execution) {
    return resources
        .item(ReclaimProcess.ITEM.in(execution))
        .filter(item -> item.status() == ItemStatus.KEPT)
        .flatMap(ResourceItem::reclaim)
        .map(kept -> kept.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }

  /** Starts a process for each kept item of an event that has none. */
  void scheduleReturns(String eventCode) {
    resources.all(eventCode).stream()
        .filter(item -> item.status() == ItemStatus.KEPT && !isScheduled(item))
        .forEach(this::scheduleReturn);
  }

  private boolean isScheduled(ResourceItem item) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ReclaimProcess.KEPT)
            .processInstanceBusinessKey(item.eventCode())
            .variableValueEquals(ReclaimProcess.ITEM.name(), item.id())
            .count()
        > 0;
  }

  private void scheduleReturn(ResourceItem item) {
    runtime.startProcessInstanceByKey(
        ReclaimProcess.KEPT,
        item.eventCode(),
        binding
            .variables(item.eventCode(), ReclaimProcess.KEPT)
            .putValue(ReclaimProcess.ITEM.name(), item.id()));
  }
}
