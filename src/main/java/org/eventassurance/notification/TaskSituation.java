package org.eventassurance.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An open task as it is now.
 *
 * @param name as the engine has it
 * @param drawnName as the model has it, in English; null for a task that nobody has drawn
 * @param assignee a person's id, or null
 * @param candidates ids of groups
 * @param provisional whether the due date reaches into a year without published holidays
 * @param phase the process of the phase that it belongs to, or null
 */
record TaskSituation(
    String id,
    String name,
    String drawnName,
    String assignee,
    List<String> candidates,
    Instant dueAt,
    boolean provisional,
    String phase,
    boolean suspended) {

  Optional<String> assigned() {
    return Optional.ofNullable(assignee);
  }
}
