package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.escalation.Audiences.Audience;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.NewNotification;
import org.eventassurance.notification.Notification;
import org.eventassurance.notification.Notifications;
import org.eventassurance.notification.Undeliverable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the next audience at once of what somebody's mailbox would not take. */
@Component
class NextAudience {

  /** The step of what came by no step of the ladder. */
  private static final String UNREACHED = "unreached";

  private final EngineTasks tasks;
  private final WatchedEvents events;
  private final Audiences audiences;
  private final Notifications notifications;
  private final EventWords words;
  private final Clock clock;

  NextAudience(
      EngineTasks tasks,
      WatchedEvents events,
      Audiences audiences,
      Notifications notifications,
      EventWords words,
      Clock clock) {
    this.tasks = tasks;
    this.events = events;
    this.audiences = audiences;
    this.notifications = notifications;
    this.words = words;
    this.clock = clock;
  }

  @EventListener
  void undeliverable(Undeliverable undelivered) {
    Notification lost = undelivered.notification();
    about(lost).ifPresent(task -> tellNext(lost, task));
  }

  /** The task that it is about; without one, it is the person's own. Empty if the task is done. */
  private Optional<TaskPeople> about(Notification lost) {
    return lost.taskId() == null
        ? Optional.of(new TaskPeople(null, null, false, lost.concerns(), Set.of(), Set.of()))
        : tasks.people(lost.taskId());
  }

  private void tellNext(Notification lost, TaskPeople task) {
    Audience next =
        audiences.above(
            lost.audience(),
            new HashSet<>(List.of(lost.recipient(), lost.concerns())),
            task,
            events.find(lost.eventCode()));
    notifications.write(
        next.people().stream().map(person -> inPlace(lost, task, next.word(), person)).toList());
  }

  private NewNotification inPlace(
      Notification lost, TaskPeople task, String audience, String person) {
    Instant now = clock.instant();
    boolean ofTask = lost.taskId() != null;
    return new NewNotification(
        ofTask ? Kind.ESCALATION : lost.kind(),
        lost.eventCode(),
        lost.taskId(),
        ofTask ? task.dueAt() : null,
        ofTask && lost.step().isEmpty() ? UNREACHED : lost.step(),
        audience,
        person,
        Sentence.of(
            "The mail to %s could not be delivered: you are told in their place.",
            words.person(lost.recipient())),
        lost.message(),
        false,
        now,
        now);
  }
}
