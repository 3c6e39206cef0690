package org.eventassurance.incident;

/** By what service was restored (E25, B7). */
public enum Measure {
  DEGRADE,
  ROLL_BACK,
  SWITCH_TRAFFIC,
  RATE_LIMIT,
  CIRCUIT_BREAK,
  RESTART,
  ISOLATE,
  FAIL_OVER,
  SCALE_OUT,
  SELF_HEALED,
  OTHER
}
