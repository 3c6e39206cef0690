package org.eventassurance.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a message means for us.
 *
 * @param event the event that its alerts concern now; empty if they concern none
 * @param live all that are watched now
 * @param concerns the alerts that fire and concern it, the most important one first
 * @param ended alerts that have ended
 * @param ignored what is ignored, and why
 */
record Triage(
    Optional<LiveEvent> event,
    List<LiveEvent> live,
    List<Concern> concerns,
    List<ReceivedAlert> ended,
    List<Outcome> ignored) {

  /** Whether a group whose incident is open stays there, and is not another event's by now. */
  boolean keeps(AlertGroup group) {
    return event.isEmpty() || event.orElseThrow().code().equals(group.eventCode());
  }

  /** The worst alert that fires; empty if none does. */
  Optional<Concern> worst() {
    return concerns.stream().min(Comparator.comparing(Concern::severity));
  }

  /** The other live events that need one of the systems. */
  List<LiveEvent> others() {
    return live.stream()
        .filter(other -> event.filter(other::equals).isEmpty())
        .filter(other -> concerns.stream().anyMatch(concern -> other.needs(concern.system().id())))
        .toList();
  }
}
