package org.eventassurance.punctuality;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.TaskTelling;
import org.eventassurance.notification.Tellings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which tasks of an event were late, and how far that went up. */
@Service
@Transactional(readOnly = true)
public class LateTasks {

  private final EventTasks tasks;
  private final Tellings tellings;
  private final Clock clock;

  LateTasks(EventTasks tasks, Tellings tellings, Clock clock) {
    this.tasks = tasks;
    this.tellings = tellings;
    this.clock = clock;
  }

  /** Those that were done late or are late by now, in the order in which they came. */
  public List<LateTask> of(String eventCode) {
    Instant now = clock.instant();
    Map<String, List<TaskTelling>> told =
        tellings.ofTasks(eventCode).stream()
            .filter(telling -> telling.kind() == Kind.ESCALATION)
            .collect(groupingBy(TaskTelling::about));
    return tasks.of(eventCode).stream()
        .filter(task -> !task.late(now).isZero())
        .map(task -> late(task, now, told.getOrDefault(task.id(), List.of())))
        .toList();
  }

  private static LateTask late(EventTask task, Instant now, List<TaskTelling> told) {
    return new LateTask(
        task,
        task.late(now),
        told.stream()
            .collect(groupingBy(TaskTelling::step, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(LateTasks::step)
            .toList());
  }

  private static LateTask.Step step(List<TaskTelling> alike) {
    Stream<String> people = alike.stream().map(TaskTelling::person).distinct();
    return new LateTask.Step(alike.get(0).audience(), people.toList());
  }
}
