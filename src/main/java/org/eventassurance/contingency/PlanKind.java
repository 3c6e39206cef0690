package org.eventassurance.contingency;

/** What a contingency plan does to restore service (E25, B7). */
public enum PlanKind {
  DEGRADE,
  ROLL_BACK,
  SWITCH_TRAFFIC,
  RATE_LIMIT,
  CIRCUIT_BREAK,
  RESTART,
  ISOLATE,
  FAIL_OVER,
  SELF_HEAL
}
