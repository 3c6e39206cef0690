package org.eventassurance.trackrecord;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eventassurance.punctuality.EventTask;

/**
 * One task of an event that was done or waits to be done.
 *
 * @param phase the phase or the side process that it belongs to
 * @param task its id in its model
 * @param department a department's id, else the role that it was for; empty if it was nobody's
 * @param doneAt null as long as it is open
 */
record TaskFact(String phase, String task, String department, Instant dueAt, Instant doneAt) {

  private static final String REVIEW = "userTask_reviewDepartment";

  /** Of a task that was taken back, or is never due, there is nothing to say. */
  static Stream<TaskFact> of(EventTask task) {
    return task.takenBack() || task.dueAt() == null
        ? Stream.empty()
        : Stream.of(
            new TaskFact(task.phase(), task.key(), task.department(), task.dueAt(), task.doneAt()));
  }

  /** Whether a department looks back on the event by it (E30). */
  boolean isReview() {
    return task.equals(REVIEW);
  }

  /**
   * How it came out by that moment.
   *
   * @param asOf when one looks
   */
  Outcome outcome(Instant asOf) {
    boolean isDone = doneAt != null;
    Duration late = Duration.between(dueAt, isDone ? doneAt : asOf);
    boolean isLate = late.compareTo(Duration.ZERO) > 0;
    return new Outcome(this, isDone, isLate ? late : Duration.ZERO);
  }

  /**
   * How a task came out.
   *
   * @param late how long after its due date it was done, or is waiting still; zero if it is in time
   */
  record Outcome(TaskFact task, boolean isDone, Duration late) {

    boolean isLate() {
      return !late.isZero();
    }
  }
}
