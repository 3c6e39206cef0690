package org.eventassurance.resource;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.EventBinding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what was filed along with a rescheduled event, and asks each department whether the times
 * fit. A department that is being asked is shown the newest times; it is not asked twice.
 */
@Service
@Transactional
class ShiftedResources {

  private final FiledResources resources;
  private final ItemMoves moves;
  private final ResourceLock lock;
  private final EventBinding binding;
  private final RuntimeService runtime;

  ShiftedResources(
      FiledResources resources,
      ItemMoves moves,
      ResourceLock lock,
      EventBinding binding,
      RuntimeService runtime) {
    this.resources = resources;
    this.moves = moves;
    this.lock = lock;
    this.binding = binding;
    this.runtime = runtime;
  }

  /** Moves what was filed for another go-live than the event now has. */
  void shift(String eventCode) {
    lock.acquire();
    Map<Long, Term> before =
        resources.all(eventCode).stream()
            .collect(Collectors.toMap(ResourceItem::id, ResourceItem::time));
    List<ResourceItem> moved = resources.shift(eventCode);
    moved.forEach(item -> moves.moved(item.id(), before.get(item.id()), resources.now()));
    moved.stream()
        .map(ResourceItem::department)
        .distinct()
        .filter(department -> !isAsked(eventCode, department))
        .forEach(department -> ask(eventCode, department));
  }

  private boolean isAsked(String eventCode, String department) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ReclaimProcess.SHIFT)
            .processInstanceBusinessKey(eventCode)
            .variableValueEquals(ReclaimProcess.DEPARTMENT.name(), department)
            .count()
        > 0;
  }

  private void ask(String eventCode, String department) {
    runtime.startProcessInstanceByKey(
        ReclaimProcess.SHIFT,
        eventCode,
        binding
            .variables(eventCode, ReclaimProcess.SHIFT)
            .putValue(ReclaimProcess.DEPARTMENT.name(), department));
  }

  /** What was moved and is still needed, of which the department has not said whether it fits. */
  @Transactional(readOnly = true)
  List<Shift> unanswered(String eventCode, String department) {
    Map<Long, Term> before = moves.unanswered(eventCode);
    return resources.all(eventCode).stream()
        .filter(item -> item.department().equals(department) && item.isActive())
        .filter(item -> before.containsKey(item.id()))
        .map(item -> new Shift(item, before.get(item.id())))
        .toList();
  }

  /** Records that the department has said whether an item's times fit. */
  void answered(ResourceItem item, String by) {
    lock.acquire();
    moves.answered(item.id(), by, resources.now());
  }
}
