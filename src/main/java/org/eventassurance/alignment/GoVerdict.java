package org.eventassurance.alignment;

/** What is proposed to the leadership, the best first. */
public enum GoVerdict {
  GO,
  GO_WITH_RISK,
  NO_GO
}
