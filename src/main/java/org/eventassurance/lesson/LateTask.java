package org.eventassurance.lesson;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A task that was done late, or is late still.
 *
 * @param department the group that it was for; empty if it was for nobody in particular
 * @param doneAt null while it is open
 * @param steps how many steps of the ladder told people above those whose task it was
 * @param toldUpTo whom the last of these steps told, in the ladder's word; null if there was none
 * @param late by how much
 */
public record LateTask(
    String name,
    String department,
    Instant dueAt,
    Instant doneAt,
    int steps,
    String toldUpTo,
    Duration late) {

  /** Whom the last step of the ladder told; empty if it told nobody above. */
  public Optional<String> told() {
    return Optional.ofNullable(toldUpTo);
  }
}
