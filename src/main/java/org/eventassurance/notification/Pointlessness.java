package org.eventassurance.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a notification has become pointless by the time it would go out, and why. */
final class Pointlessness {

  static final String CLOSED = "The task is no longer open.";
  static final String OTHER_DATE = "The task has another due date by now.";
  static final String OTHER_PERSON = "Somebody else has the task by now.";
  static final String LATER_STEP = "A later step of the same task went out instead.";
  static final String EVENT_OVER = "The event is over or called off.";

  private final Situation situation;
  private final Collection<Notification> steps;
  private final Instant now;

  /**
   * Judges by how things stand.
   *
   * @param steps what else is waiting or was sent of the tasks' clocks
   */
  Pointlessness(Situation situation, Collection<Notification> steps, Instant now) {
    this.situation = situation;
    this.steps = List.copyOf(steps);
    this.now = now;
  }

  /** Why the notification is not sent, as of now; empty if it is. */
  Optional<String> of(Notification line) {
    Optional<String> inItself = inItself(line);
    if (inItself.isPresent()) {
      return inItself;
    }
    return line.isStep() && steps.stream().anyMatch(step -> isInsteadOf(step, line))
        ? Optional.of(LATER_STEP)
        : Optional.empty();
  }

  private Optional<String> inItself(Notification line) {
    return switch (line.kind()) {
      case REMINDER, ESCALATION, ASSIGNMENT -> ofTask(line);
      case PHASE_OVERDUE ->
          situation.event(line).filter(EventSituation::over).map(event -> EVENT_OVER);
      case NOTICE,
          REFUSAL,
          GO_NO_GO,
          HAZARD,
          INCIDENT,
          CHANGE_EXCEPTION,
          PROGRESS,
          WATCH,
          DUTY,
          MESSAGE ->
          Optional.empty();
    };
  }

  private Optional<String> ofTask(Notification line) {
    if (line.taskId() == null) {
      return Optional.empty();
    }
    Optional<TaskSituation> task = situation.task(line);
    if (task.isEmpty()) {
      return Optional.of(CLOSED);
    }
    if (line.taskDueAt() != null && !isDueAt(task.get(), line)) {
      return Optional.of(OTHER_DATE);
    }
    return isForPersonsOf(task.get(), line) ? Optional.empty() : Optional.of(OTHER_PERSON);
  }

  /** The engine counts in milliseconds. */
  private static boolean isDueAt(TaskSituation task, Notification line) {
    return task.dueAt() != null && task.dueAt().toEpochMilli() == line.taskDueAt().toEpochMilli();
  }

  /**
   * Whoever stands in for a person is told of that person's tasks, and of those they have by now.
   */
  private static boolean isForPersonsOf(TaskSituation task, Notification line) {
    boolean theirs =
        line.concerns().equals(task.assignee()) || line.recipient().equals(task.assignee());
    if (line.kind() == Kind.ASSIGNMENT) {
      return theirs;
    }
    // Told as one of those who could take it: until somebody else has.
    return !line.audience().equals("assignee") || theirs || task.assignee() == null;
  }

  /**
   * Whether the other step comes later, to the same person, and goes out now, was already sent, or
   * waits for its next attempt.
   */
  private boolean isInsteadOf(Notification other, Notification line) {
    return other.taskId().equals(line.taskId())
        && other.recipient().equals(line.recipient())
        && isLater(other, line)
        && !isHeld(other)
        && inItself(other).isEmpty();
  }

  private static boolean isLater(Notification other, Notification line) {
    int order = other.scheduledAt().compareTo(line.scheduledAt());
    return order > 0 || (order == 0 && other.id().compareTo(line.id()) > 0);
  }

  private boolean isHeld(Notification other) {
    return other.state() == State.WAITING && other.attempts() == 0 && other.sendAt().isAfter(now);
  }
}
