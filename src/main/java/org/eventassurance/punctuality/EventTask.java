package org.eventassurance.punctuality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A task of an event, as the engine's history knows it.
 *
 * @param process the id of its process
 * @param key its id in its model
 * @param phase the phase or the side process that it belongs to
 * @param groups that it waited for, in the order in which its model names them
 * @param department a department's id, else the role that it was for; empty if it was nobody's
 * @param assignee who has it, or had it; null if nobody did
 * @param dueAt null if nothing says when it is due
 * @param doneAt null as long as it is open, and if it was taken back
 * @param takenBack whether it ended without being done
 */
public record EventTask(
    String id,
    String process,
    String key,
    String name,
    String phase,
    List<String> groups,
    String department,
    String assignee,
    Instant createdAt,
    Instant dueAt,
    Instant doneAt,
    boolean takenBack) {

  /**
   * How long after its due date it was done, or is waiting still; zero if it is in time.
   *
   * @param asOf when one looks
   */
  public Duration late(Instant asOf) {
    if (takenBack || dueAt == null) {
      return Duration.ZERO;
    }
    Duration late = Duration.between(dueAt, doneAt == null ? asOf : doneAt);
    return late.isNegative() ? Duration.ZERO : late;
  }
}
