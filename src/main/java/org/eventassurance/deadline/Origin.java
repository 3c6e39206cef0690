package org.eventassurance.deadline;

/** Where a task's due date comes from; it decides what a recomputation may overwrite. */
public enum Origin {
  /** From the table {@code task-deadlines}: recomputed. */
  TABLE,
  /** From the task's own {@code camunda:dueDate}: evaluated again. */
  MODEL,
  /** Set by a person: kept, and the recomputed date is proposed. */
  PERSON
}
