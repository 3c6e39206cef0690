package org.eventassurance.resource;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.eventassurance.deadline.FirstUses;
import org.springframework.stereotype.Component;

/**
 * Cuts a filing into deliveries: what is first used at the same moment is brought together (E6). An
 * item is in one delivery at a time, which brings it whatever rung it comes from in the end.
 */
@Component
class Deliveries implements FirstUses {

  private final ResourceItemRepository items;
  private final RuntimeService runtime;
  private final TaskService tasks;

  Deliveries(ResourceItemRepository items, RuntimeService runtime, TaskService tasks) {
    this.items = items;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** What is granted and in no delivery: for each new delivery the ids of its items. */
  List<String> outstanding(String filingId) {
    Set<Long> underWay =
        underWay(filingId).stream()
            .flatMap(instance -> ItemIds.of(delivery(instance)).stream())
            .collect(Collectors.toSet());
    return items.findByFilingOrderById(filingId).stream()
        .filter(item -> item.isOwed() && !underWay.contains(item.id()))
        .collect(Collectors.groupingBy(ResourceItem::neededFrom, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(Deliveries::asFormsHold)
        .map(ItemIds::noted)
        .toList();
  }

  private static Stream<List<ResourceItem>> asFormsHold(List<ResourceItem> together) {
    int most = FilingFields.MOST_ITEMS;
    return IntStream.iterate(0, from -> from < together.size(), from -> from + most)
        .mapToObj(from -> together.subList(from, Math.min(from + most, together.size())));
  }

  /** The items of a delivery that are granted and are not there, or don't work. */
  List<ResourceItem> owed(String delivery) {
    return items(delivery).filter(ResourceItem::isOwed).toList();
  }

  /** When a delivery is first used, as of now: its items may have been moved. */
  Instant firstUse(String delivery) {
    List<ResourceItem> all = items(delivery).toList();
    return Stream.concat(
            all.stream().filter(ResourceItem::isActive).map(ResourceItem::neededFrom).sorted(),
            all.stream().map(ResourceItem::neededFrom).sorted())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<Instant> of(String taskId) {
    return Optional.ofNullable(tasks.getVariable(taskId, ResourceFilingProcess.DELIVERY.name()))
        .map(delivery -> firstUse((String) delivery));
  }

  /** Ends the deliveries of a filing in which nothing is granted any more. */
  void endIdle(String filingId) {
    underWay(filingId).stream()
        .filter(instance -> owed(delivery(instance)).isEmpty())
        .forEach(this::end);
  }

  private void end(ProcessInstance instance) {
    runtime
        .createExecutionQuery()
        .processInstanceId(instance.getId())
        .messageEventSubscriptionName(ResourceFilingProcess.NOTHING_TO_DELIVER)
        .list()
        .forEach(
            waiting ->
                runtime.messageEventReceived(
                    ResourceFilingProcess.NOTHING_TO_DELIVER, waiting.getId()));
  }

  private List<ProcessInstance> underWay(String filingId) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ResourceFilingProcess.DELIVERY_ID)
        .variableValueEquals(ResourceFilingProcess.FILING_ID.name(), filingId)
        .list();
  }

  private String delivery(ProcessInstance instance) {
    return (String) runtime.getVariable(instance.getId(), ResourceFilingProcess.DELIVERY.name());
  }

  private Stream<ResourceItem> items(String delivery) {
    return items.findAllById(ItemIds.of(delivery)).stream()
        .sorted(Comparator.comparing(ResourceItem::id));
  }
}
