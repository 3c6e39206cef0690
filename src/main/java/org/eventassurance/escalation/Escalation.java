package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.NewNotification;
import org.eventassurance.notification.Notifications;
import org.eventassurance.organisation.MailHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clocks that have come up and writes whom their ladder's steps tell; together with
 * each clock's next step, in one transaction for a batch. Every node does so; none waits for
 * another, and what a dead node held is free as soon as its connection drops.
 */
@Component
public class Escalation implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

  private static final int BATCH = 500;

  /** How soon a resting task is looked at again. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final TaskClocks clocks;
  private final EngineTasks tasks;
  private final WatchedEvents events;
  private final Ladder ladder;
  private final Audiences audiences;
  private final SendingTimes times;
  private final Notifications notifications;
  private final EscalationMetrics metrics;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Why a task cannot be looked at, by its id. */
  private final Map<String, String> troubles = new ConcurrentHashMap<>();

  Escalation(
      TaskClocks clocks,
      EngineTasks tasks,
      WatchedEvents events,
      Ladder ladder,
      Audiences audiences,
      SendingTimes times,
      Notifications notifications,
      EscalationMetrics metrics,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.clocks = clocks;
    this.tasks = tasks;
    this.events = events;
    this.ladder = ladder;
    this.audiences = audiences;
    this.times = times;
    this.notifications = notifications;
    this.metrics = metrics;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Looks at all clocks that have come up by now. A task that cannot be looked at keeps nobody else
   * from being told: it is left out, tried again soon, and shows in health.
   */
  @Scheduled(fixedDelayString = "${assurance.escalation.tick:PT1S}")
  public void sweep() {
    int looked;
    do {
      looked = lookAtBatch();
    } while (looked == BATCH);
  }

  private int lookAtBatch() {
    try {
      return look(() -> clocks.take(clock.instant(), BATCH));
    } catch (RuntimeException broken) {
      LOG.warn("A batch of clocks cannot be looked at together; each is looked at alone.", broken);
      List<String> tasksDue = clocks.due(clock.instant(), BATCH);
      tasksDue.forEach(this::lookAtOne);
      return tasksDue.size();
    }
  }

  private void lookAtOne(String taskId) {
    try {
      look(() -> clocks.take(taskId));
    } catch (RuntimeException broken) {
      troubles.put(taskId, String.valueOf(broken.getMessage()));
      LOG.error("The clock of the task {} cannot be looked at; it is tried again.", taskId, broken);
      clocks.putOff(taskId, clock.instant().plus(REST));
    }
  }

  private int look(Supplier<List<TaskClock>> taken) {
    List<NewNotification> told = new ArrayList<>();
    List<TaskClock> looked =
        transaction.execute(
            status -> {
              List<TaskClock> batch = taken.get();
              if (!batch.isEmpty()) {
                new Look(batch, told).atAll();
              }
              return batch;
            });
    looked.forEach(sound -> troubles.remove(sound.taskId()));
    told.forEach(metrics::told);
    return looked.size();
  }

  /** DOWN while there are tasks whose clock cannot be looked at. */
  @Override
  public Health health() {
    troubles.keySet().removeIf(taskId -> clocks.find(taskId).isEmpty());
    return troubles.isEmpty()
        ? Health.up().build()
        : Health.down()
            .withDetail("tasks", troubles.size())
            .withDetail("failure", troubles.values().iterator().next())
            .build();
  }

  /** One look at a batch of clocks, at one moment, with one version of the ladder. */
  private final class Look {

    private final List<TaskClock> batch;
    private final List<NewNotification> told;
    private final Instant now = clock.instant();
    private final Map<String, TaskPeople> people;
    private final Ladder.Version version = ladder.inForce();
    private final MailHours hours = times.hours();
    private final Map<String, Optional<MajorEvent>> eventsByCode = new HashMap<>();
    private final List<TaskClock> changed = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    Look(List<TaskClock> batch, List<NewNotification> told) {
      this.batch = batch;
      this.told = told;
      this.people = tasks.people(batch.stream().map(TaskClock::taskId).toList());
    }

    void atAll() {
      batch.forEach(this::at);
      notifications.write(told);
      clocks.update(changed);
      clocks.delete(gone);
    }

    private void at(TaskClock taskClock) {
      TaskPeople task = people.get(taskClock.taskId());
      if (task == null) {
        gone.add(taskClock.taskId());
      } else if (task.suspended()) {
        changed.add(taskClock.putOffTo(now.plus(REST)));
      } else if (task.dueAt() != null && !task.dueAt().equals(taskClock.dueAt())) {
        // Changed without a word, by a write past the engine's services.
        changed.add(taskClock.dueOn(task.dueAt(), now));
      } else {
        turn(taskClock, task);
      }
    }

    private void turn(TaskClock taskClock, TaskPeople task) {
      Optional<MajorEvent> event =
          eventsByCode.computeIfAbsent(taskClock.eventCode(), events::find);
      Turn turn = Turn.of(version.steps(audiences.rung(taskClock, task, event)), taskClock, now);
      byPerson(turn, task, event)
          .forEach((person, step) -> told.add(notification(taskClock, step, person, event)));
      changed.add(taskClock.told(turn, now));
    }

    /** Each person once: with the last of the steps that tell them. */
    private Map<String, LadderStep> byPerson(
        Turn turn, TaskPeople task, Optional<MajorEvent> event) {
      Map<String, LadderStep> steps = new LinkedHashMap<>();
      for (LadderStep step : turn.due()) {
        audiences
            .of(step.audience(), task, event)
            .people()
            .forEach(person -> steps.put(person, step));
      }
      return steps;
    }

    private NewNotification notification(
        TaskClock taskClock, LadderStep step, String person, Optional<MajorEvent> event) {
      boolean live = WatchedEvents.isLive(event);
      return new NewNotification(
          step.isReminder() ? Kind.REMINDER : Kind.ESCALATION,
          taskClock.eventCode(),
          taskClock.taskId(),
          taskClock.dueAt(),
          step.name(),
          step.audience(),
          person,
          Sentence.of(step.reason()),
          List.of(),
          times.isDigested(step, live),
          step.at(taskClock.dueAt()),
          times.of(step, hours, live, now));
    }
  }
}
