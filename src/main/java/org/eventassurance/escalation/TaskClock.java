package org.eventassurance.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clock of one open task.
 *
 * @param eventCode the event, or null outside any event
 * @param phase the phase that it belongs to; empty for a standalone task
 * @param assignee whose task it is, as last seen; or null
 * @param dueAt the due date that the clock runs against
 * @param startedAt since when this due date has held
 * @param toldUntil up to which moment the ladder's steps have been told; null before the first time
 * @param told the audiences that have been told of this due date
 * @param nextStep the ladder's next step; null when the ladder has ended, or is to be asked
 * @param nextAt when to look at it again; null when the ladder has ended
 */
record TaskClock(
    String taskId,
    String eventCode,
    String phase,
    String assignee,
    Instant dueAt,
    Instant startedAt,
    Instant toldUntil,
    Set<String> told,
    String nextStep,
    Instant nextAt) {

  /** A clock that begins to run now; its steps are found out as soon as it is looked at. */
  static TaskClock started(
      String taskId, String eventCode, String phase, String assignee, Instant dueAt, Instant now) {
    return new TaskClock(taskId, eventCode, phase, assignee, dueAt, now, null, Set.of(), null, now);
  }

  /** The same task with another due date, whose steps are all to come. */
  TaskClock dueOn(Instant other, Instant now) {
    return new TaskClock(taskId, eventCode, phase, assignee, other, now, null, Set.of(), null, now);
  }

  TaskClock assignedTo(String person) {
    return new TaskClock(
        taskId, eventCode, phase, person, dueAt, startedAt, toldUntil, told, nextStep, nextAt);
  }

  /** The same clock after what has come up was told. */
  TaskClock told(Turn turn, Instant now) {
    Set<String> all = new LinkedHashSet<>(told);
    turn.due().stream().map(LadderStep::audience).forEach(all::add);
    return new TaskClock(
        taskId,
        eventCode,
        phase,
        assignee,
        dueAt,
        startedAt,
        now,
        all,
        turn.next().map(LadderStep::name).orElse(null),
        turn.next().map(step -> step.at(dueAt)).orElse(null));
  }

  /** The same clock, to be looked at again at that moment. */
  TaskClock putOffTo(Instant moment) {
    return new TaskClock(
        taskId, eventCode, phase, assignee, dueAt, startedAt, toldUntil, told, nextStep, moment);
  }

  static Set<String> words(String list) {
    return Arrays.stream(list.split(","))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
