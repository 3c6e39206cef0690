package org.eventassurance.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eventassurance.archive.Dossier.Escalation;
import org.eventassurance.archive.Dossier.TaskDone;
import org.eventassurance.language.Sentence;
import org.eventassurance.punctuality.EventTask;
import org.eventassurance.punctuality.EventTasks;
import org.springframework.stereotype.Component;

/** The tasks of an event, and who was told that they were late. */
@Component
class PastTasks {

  private static final String REASONS =
      """
      select task_id, reason from task_deadline where event_code = :event
      """;

  private static final String ANSWERS =
      """
      select task_id, department, answered_by, answers from task_answer
      where event_code = :event order by id
      """;

  private static final String TOLD =
      """
      select n.scheduled_at, n.task_id, n.step, n.audience, n.recipient, n.reason, t.name_
      from notification n left join act_hi_taskinst t on t.id_ = n.task_id
      where n.event_code = :event and n.kind = 'ESCALATION' and n.state in ('SENT', 'FAILED')
      order by n.scheduled_at, n.task_id, n.step, n.recipient, n.id
      """;

  private final EventTasks tasks;
  private final EventRows rows;
  private final DossierJson json;

  PastTasks(EventTasks tasks, EventRows rows, DossierJson json) {
    this.tasks = tasks;
    this.rows = rows;
    this.json = json;
  }

  List<TaskDone> of(String eventCode) {
    Map<String, String> reasons = reasons(eventCode);
    Map<String, Answered> answers = answers(eventCode);
    return tasks.of(eventCode).stream()
        .map(task -> done(task, reasons.get(task.id()), answers.get(task.id())))
        .toList();
  }

  /** The steps of the ladder that told people above a task's own, each once. */
  List<Escalation> escalations(String eventCode, List<TaskDone> tasks) {
    Map<String, String> departments = new HashMap<>();
    tasks.forEach(task -> departments.put(task.id(), task.department()));
    Map<List<Object>, Escalation> steps = new LinkedHashMap<>();
    rows.list(TOLD, eventCode, row -> escalation(row, departments))
        .forEach(
            step ->
                steps.merge(
                    List.of(step.at(), step.taskId(), step.step()), step, PastTasks::together));
    return List.copyOf(steps.values());
  }

  /** Why a task is due then is known as long as it is open. */
  private Map<String, String> reasons(String eventCode) {
    Map<String, String> reasons = new HashMap<>();
    rows.list(REASONS, eventCode, row -> List.of(row.text("task_id"), row.text("reason")))
        .forEach(reason -> reasons.put(reason.get(0), reason.get(1)));
    return reasons;
  }

  private Map<String, Answered> answers(String eventCode) {
    Map<String, Answered> answers = new HashMap<>();
    rows.list(ANSWERS, eventCode, this::answered)
        .forEach(answer -> answers.put(answer.taskId(), answer));
    return answers;
  }

  private Answered answered(Row row) throws SQLException {
    return new Answered(
        row.text("task_id"),
        row.text("answered_by"),
        new TreeMap<>(json.fields(row.text("answers"))));
  }

  private static TaskDone done(EventTask task, String reason, Answered answered) {
    boolean isDone = task.doneAt() != null;
    return new TaskDone(
        task.id(),
        task.process(),
        task.key(),
        task.name(),
        task.department(),
        !isDone ? null : answered == null ? task.assignee() : answered.by(),
        task.createdAt(),
        task.dueAt(),
        isDone || task.takenBack() ? null : reason,
        task.doneAt(),
        task.takenBack(),
        isDone ? minutes(task.late(task.doneAt())) : 0,
        answered == null ? Map.of() : answered.values());
  }

  /** What has begun counts: half a minute late is late. */
  private static long minutes(Duration late) {
    return late.plusMinutes(1).minusNanos(1).toMinutes();
  }

  private static Escalation escalation(Row row, Map<String, String> departments)
      throws SQLException {
    String task = row.words("task_id");
    return new Escalation(
        row.moment("scheduled_at"),
        task,
        row.words("name_"),
        departments.get(task),
        row.words("step"),
        row.words("audience"),
        List.of(row.text("recipient")),
        Objects.requireNonNullElseGet(row.sentence("reason"), () -> Sentence.of("")));
  }

  private static Escalation together(Escalation one, Escalation other) {
    List<String> told = new ArrayList<>(one.told());
    told.addAll(other.told());
    return new Escalation(
        one.at(),
        one.taskId(),
        one.taskName(),
        one.department(),
        one.step(),
        one.audience(),
        List.copyOf(told),
        one.reason());
  }

  /** What was answered in a task's form. */
  private record Answered(String taskId, String by, Map<String, Object> values) {}
}
