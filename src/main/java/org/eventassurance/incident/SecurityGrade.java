package org.eventassurance.incident;

/** Whether an incident is one of cyber-security, and of which grade. */
public enum SecurityGrade {
  NONE,
  /** Below "relatively large". */
  LESSER,
  /** "Relatively large" or above: it must be reported to the authority within the limit. */
  REPORTABLE
}
