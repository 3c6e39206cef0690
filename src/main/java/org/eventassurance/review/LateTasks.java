package org.eventassurance.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.Notification;
import org.eventassurance.notification.Notifications;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Knows which tasks of a department were late in an event, and how far that escalated. */
@Component
class LateTasks {

  private static final String COMPLETED = "completed";

  /** More than any ladder tells of one task. */
  private static final int MOST_TOLD = 1000;

  private final HistoryService history;
  private final Notifications notifications;
  private final EventWords words;
  private final MessageSource messages;
  private final Clock clock;

  LateTasks(
      HistoryService history,
      Notifications notifications,
      EventWords words,
      MessageSource messages,
      Clock clock) {
    this.history = history;
    this.notifications = notifications;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** The department's tasks by their due dates; those taken back before they were done are not. */
  List<HistoricTaskInstance> all(String eventCode, String department) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(eventCode)
        .taskHadCandidateGroup(department)
        .orderByTaskDueDate()
        .asc()
        .list()
        .stream()
        .filter(task -> task.getEndTime() == null || COMPLETED.equals(task.getDeleteReason()))
        .toList();
  }

  boolean isLate(HistoricTaskInstance task) {
    Date due = task.getDueDate();
    Instant done = task.getEndTime() == null ? clock.instant() : task.getEndTime().toInstant();
    return due != null && due.toInstant().isBefore(done);
  }

  Row row(HistoricTaskInstance task, Locale language) {
    List<Notification> told = escalations(task.getId());
    return new Row(
        task.getName(),
        moment(task.getDueDate()),
        moment(task.getEndTime()),
        words.people(told.stream().map(Notification::recipient).distinct().toList()),
        told.isEmpty() ? "" : audience(told.get(told.size() - 1).audience(), language));
  }

  /** The steps of the ladder that told somebody above whoever had the task. */
  private List<Notification> escalations(String taskId) {
    return notifications.ofTask(taskId, MOST_TOLD).stream()
        .filter(one -> one.kind() == Kind.ESCALATION)
        .sorted(Comparator.comparing(Notification::scheduledAt))
        .toList();
  }

  private String audience(String audience, Locale language) {
    return messages.getMessage("told.audience." + audience, null, audience, language);
  }

  private String moment(Date date) {
    return date == null ? "" : words.time(date.toInstant());
  }

  /**
   * A row of the form's table.
   *
   * @param doneAt empty for a task that is still open
   * @param told who was told; empty if it did not escalate
   * @param furthest the last audience that was told
   */
  record Row(String task, String dueAt, String doneAt, String told, String furthest) {}
}
