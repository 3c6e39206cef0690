package org.eventassurance.contingency;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What a department answered when it was asked for its plans (E17).
 *
 * @param department null where one person consolidates for all
 * @param plansAt where plans are found during the event
 * @param gaps core services without a plan, and until when they get one; may be empty
 */
public record PlanConsolidation(
    @Id Long id,
    String eventCode,
    String department,
    String answeredBy,
    Instant answeredAt,
    Answer answer,
    String plansAt,
    String gaps) {

  /** How the department comes by its plans. */
  public enum Answer {
    FILED,
    ENOUGH
  }
}
