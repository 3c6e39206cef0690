package org.eventassurance.contingency;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * One drill of one plan (B7).
 *
 * @param revision the plan's revision that was drilled
 * @param minutes until it worked; null if nobody measured it
 * @param findings what the drill taught; may be empty
 * @param eventCode the event for which it was held, or null
 * @param manual what became of the emergency manual; null if nobody was asked
 */
public record PlanDrill(
    @Id Long id,
    long planId,
    int revision,
    String eventCode,
    Instant drilledAt,
    Outcome outcome,
    Integer minutes,
    String findings,
    Manual manual,
    String drilledBy) {

  /** Whether the plan did what it promises. */
  public enum Outcome {
    PASSED,
    FAILED
  }

  /** What became of the emergency manual after the drill. */
  public enum Manual {
    REVISED,
    RIGHT,
    TO_REVISE
  }
}
