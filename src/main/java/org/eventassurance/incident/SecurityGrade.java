package org.eventassurance.incident;

/** Whether an incident is one of cyber-security, and of which grade (B8). */
public enum SecurityGrade {
  NONE,
  /** Below "relatively large". */
  LESSER,
  RELATIVELY_LARGE,
  LARGE,
  ESPECIALLY_LARGE
}
