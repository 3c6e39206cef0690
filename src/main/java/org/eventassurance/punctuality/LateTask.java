package org.eventassurance.punctuality;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A task that was done late, or is late still.
 *
 * @param late by how much
 * @param steps of the ladder that told somebody above those whose task it was, as they were taken
 */
public record LateTask(EventTask task, Duration late, List<Step> steps) {

  /**
   * A step of the ladder.
   *
   * @param audience whom it told, in the ladder's word
   * @param people who they were
   */
  public record Step(String audience, List<String> people) {}

  /** Whom the last step told, in the ladder's word; empty if nobody above was told. */
  public Optional<String> toldUpTo() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).audience());
  }

  /** All who were told by any step, each once. */
  public List<String> people() {
    return steps.stream().flatMap(step -> step.people().stream()).distinct().toList();
  }
}
