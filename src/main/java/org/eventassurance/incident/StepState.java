package org.eventassurance.incident;

/** How far a step of a contingency plan is. */
public enum StepState {
  OPEN,
  DONE,
  SKIPPED
}
