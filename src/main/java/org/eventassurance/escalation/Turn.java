package org.eventassurance.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a clock says when it is looked at.
 *
 * @param due the steps to be told now, in the order of their times
 * @param next the step that comes next
 */
record Turn(List<LadderStep> due, Optional<LadderStep> next) {

  /**
   * Which steps are to be told at that moment. However late one looks, only what still makes sense
   * is told: a reminder before the due date only while that lies ahead, and of several only the
   * last; what comes with the due date or after it, once for each audience, also for one that
   * another ladder knew nothing of.
   */
  static Turn of(List<LadderStep> ladder, TaskClock clock, Instant now) {
    List<LadderStep> byTime =
        ladder.stream().sorted(Comparator.comparing(LadderStep::offset)).toList();
    List<LadderStep> due = new ArrayList<>();
    for (LadderStep step : byTime) {
      if (isToBeTold(step, clock, now)) {
        due.removeIf(earlier -> earlier.audience().equals(step.audience()));
        due.add(step);
      }
    }
    return new Turn(
        List.copyOf(due),
        byTime.stream().filter(step -> step.at(clock.dueAt()).isAfter(now)).findFirst());
  }

  private static boolean isToBeTold(LadderStep step, TaskClock clock, Instant now) {
    Instant at = step.at(clock.dueAt());
    if (at.isAfter(now)) {
      return false;
    }
    boolean isNew = clock.toldUntil() == null || at.isAfter(clock.toldUntil());
    if (step.isBeforeDue()) {
      return isNew && clock.dueAt().isAfter(now) && !at.isBefore(clock.startedAt());
    }
    return isNew || !clock.told().contains(step.audience());
  }
}
