package org.eventassurance.resource;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Remembers in a filing's process which refusals were told, so that each is told once. */
@Component
class ToldRefusals {

  private final ResourceItemRepository items;

  ToldRefusals(ResourceItemRepository items) {
    this.items = items;
  }

  /** Picks the items of which something is refused that was not told. */
  Predicate<ResourceItem> unannounced(DelegateExecution execution) {
    List<String> told =
        ResourceFilingProcess.TOLD_REFUSALS
            .find(execution)
            .map(noted -> List.of(noted.split(",")))
            .orElse(List.of());
    return item -> item.isRefused() && !told.contains(refusal(item));
  }

  /** Remembers that everything was told that is refused by now. */
  void noteAnnounced(DelegateExecution execution) {
    ResourceFilingProcess.TOLD_REFUSALS.set(
        execution,
        String.join(
            ",",
            items.findByFilingOrderById(ResourceFilingProcess.FILING_ID.in(execution)).stream()
                .filter(ResourceItem::isRefused)
                .map(ToldRefusals::refusal)
                .toList()));
  }

  private static String refusal(ResourceItem item) {
    return item.id() + ":" + item.refused().stripTrailingZeros().toPlainString();
  }
}
