package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.NewNotification;
import org.eventassurance.notification.Notifications;
import org.eventassurance.organisation.Absences;
import org.eventassurance.process.EngineCaller;
import org.springframework.stereotype.Component;

/** Tells people that somebody else gave them a task. */
@Component
class Assignments {

  private final Notifications notifications;
  private final WatchedEvents events;
  private final SendingTimes times;
  private final EngineCaller caller;
  private final Absences absences;
  private final EventWords words;
  private final Clock clock;

  Assignments(
      Notifications notifications,
      WatchedEvents events,
      SendingTimes times,
      EngineCaller caller,
      Absences absences,
      EventWords words,
      Clock clock) {
    this.notifications = notifications;
    this.events = events;
    this.times = times;
    this.caller = caller;
    this.absences = absences;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Tells whoever has the task now, unless they took it themselves or nobody has it. Who is away is
   * not told: the task goes on to whoever stands in for them, who then is.
   */
  void announce(TaskClock task) {
    Optional<String> giver = caller.personId();
    Instant now = clock.instant();
    if (task.assignee() == null
        || giver.equals(Optional.of(task.assignee()))
        || !absences.standIn(task.assignee(), now).equals(task.assignee())) {
      return;
    }
    notifications.write(
        List.of(
            new NewNotification(
                Kind.ASSIGNMENT,
                task.eventCode(),
                task.taskId(),
                null,
                "",
                LadderWords.ASSIGNEE,
                task.assignee(),
                reason(giver),
                List.of(),
                false,
                now,
                events.isLive(task.eventCode()) ? now : times.whenWorking(now))));
  }

  private Sentence reason(Optional<String> giver) {
    return giver
        .map(person -> Sentence.of("%s gave you this task.", words.person(person)))
        .orElseGet(() -> Sentence.of("This task is yours."));
  }
}
