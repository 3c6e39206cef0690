package org.eventassurance.alignment;

/** What the table {@code go-no-go} proposes, the best first. */
enum GoVerdict {
  GO,
  GO_WITH_RISK,
  NO_GO
}
