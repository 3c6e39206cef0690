package org.eventassurance.deadline;

import java.time.Instant;
import java.util.Optional;

/** Tells when what a task is about is used first, for deadlines that count from there. */
public interface FirstUses {

  /**
   * The first use as it is planned now.
   *
   * @param taskId of an open task, or of one that is just being created
   * @return empty for tasks that are about nothing of the kind
   */
  Optional<Instant> of(String taskId);
}
