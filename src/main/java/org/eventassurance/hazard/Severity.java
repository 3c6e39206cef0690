package org.eventassurance.hazard;

/** How much a hazard could harm the event. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH
}
