package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.MailHours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead for many tasks at once: a few statements, however many there are. */
@Service
public class NextSteps {

  private final TaskClocks clocks;
  private final EngineTasks open;
  private final WatchedEvents events;
  private final Ladder ladder;
  private final Audiences audiences;
  private final SendingTimes times;
  private final Clock clock;

  NextSteps(
      TaskClocks clocks,
      EngineTasks open,
      WatchedEvents events,
      Ladder ladder,
      Audiences audiences,
      SendingTimes times,
      Clock clock) {
    this.clocks = clocks;
    this.open = open;
    this.events = events;
    this.ladder = ladder;
    this.audiences = audiences;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Each task's next step, by the task's id; missing where the ladder has ended, the task rests, or
   * is not open.
   */
  @Transactional(readOnly = true)
  public Map<String, NextStep> of(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    return new Ahead(open.people(taskIds)).steps(clocks.of(taskIds));
  }

  /** How many late tasks of each event somebody above their own people was told of. */
  @Transactional(readOnly = true)
  public Map<String, Long> escalated(Collection<String> eventCodes) {
    return clocks.late(eventCodes, clock.instant()).stream()
        .filter(task -> !task.told().stream().allMatch(LadderWords::isOwnPeople))
        .collect(Collectors.groupingBy(TaskClock::eventCode, Collectors.counting()));
  }

  private final class Ahead {

    private final Map<String, TaskPeople> people;
    private final Instant now = clock.instant();
    private final Ladder.Version version = ladder.inForce();
    private final MailHours hours = times.hours();
    private final Map<String, Optional<MajorEvent>> eventsByCode = new HashMap<>();

    Ahead(Map<String, TaskPeople> people) {
      this.people = people;
    }

    Map<String, NextStep> steps(List<TaskClock> taskClocks) {
      Map<String, NextStep> steps = new HashMap<>();
      for (TaskClock taskClock : taskClocks) {
        TaskPeople task = people.get(taskClock.taskId());
        if (task != null && !task.suspended()) {
          next(taskClock, task).ifPresent(step -> steps.put(taskClock.taskId(), step));
        }
      }
      return steps;
    }

    private Optional<NextStep> next(TaskClock taskClock, TaskPeople task) {
      Optional<MajorEvent> event =
          eventsByCode.computeIfAbsent(taskClock.eventCode(), events::find);
      return Turn.of(version.steps(audiences.rung(taskClock, task, event)), taskClock, now)
          .next()
          .map(step -> told(step, taskClock, task, event));
    }

    private NextStep told(
        LadderStep step, TaskClock taskClock, TaskPeople task, Optional<MajorEvent> event) {
      Instant goesOutAt =
          times.of(step, hours, WatchedEvents.isLive(event), step.at(taskClock.dueAt()));
      return new NextStep(
          step.name(),
          audiences.of(step.audience(), task, event).word(),
          goesOutAt.atZone(clock.getZone()).toOffsetDateTime());
    }
  }
}
