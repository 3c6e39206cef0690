package org.eventassurance.contingency;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * One revision of a plan, as it was written.
 *
 * @param revision counts from 1
 * @param eventCode the event for which it was written, or null
 */
public record PlanRevision(
    @Id Long id,
    long planId,
    int revision,
    String department,
    @Embedded(onEmpty = OnEmpty.USE_NULL) PlanDraft content,
    String eventCode,
    Instant revisedAt,
    String revisedBy) {

  static PlanRevision of(ContingencyPlan plan) {
    return new PlanRevision(
        null,
        plan.id(),
        plan.revision(),
        plan.department(),
        plan.content(),
        plan.eventCode().orElse(null),
        plan.revisedAt(),
        plan.revisedBy());
  }
}
