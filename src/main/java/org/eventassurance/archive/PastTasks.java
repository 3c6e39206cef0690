package org.eventassurance.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.stereotype.Component;

/** The tasks of an event, and who was told that they were late. */
@Component
class PastTasks {

  private static final String DONE = "completed";

  private static final String TASKS =
      """
      select t.id_, t.proc_def_key_, t.task_def_key_, t.name_, t.assignee_, t.start_time_,
        t.due_date_, t.end_time_, t.delete_reason_, d.reason
      from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
        left join task_deadline d on d.task_id = t.id_ and t.end_time_ is null
      where p.business_key_ = :event
      order by t.start_time_, t.id_
      """;

  private static final String GROUPS =
      """
      select l.task_id_, l.group_id_
      from act_hi_identitylink l join act_hi_taskinst t on t.id_ = l.task_id_
        join act_hi_procinst p on p.id_ = t.proc_inst_id_
      where p.business_key_ = :event and l.type_ = 'candidate' and l.group_id_ is not null
        and l.operation_type_ = 'add'
      order by l.timestamp_, l.id_
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

  private final EventRows rows;
  private final DossierJson json;

  PastTasks(EventRows rows, DossierJson json) {
    this.rows = rows;
    this.json = json;
  }

  List<TaskDone> of(String eventCode) {
    Map<String, String> groups = groups(eventCode);
    Map<String, Answered> answers = answers(eventCode);
    return rows.list(TASKS, eventCode, row -> task(row, groups, answers));
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

  private Map<String, String> groups(String eventCode) {
    Map<String, String> groups = new HashMap<>();
    rows.list(GROUPS, eventCode, row -> List.of(row.text("task_id_"), row.text("group_id_")))
        .forEach(link -> groups.putIfAbsent(link.get(0), link.get(1)));
    return groups;
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

  private static TaskDone task(Row row, Map<String, String> groups, Map<String, Answered> answers)
      throws SQLException {
    String id = row.text("id_");
    Answered answered = answers.get(id);
    Instant due = row.engineMoment("due_date_");
    Instant ended = row.engineMoment("end_time_");
    boolean done = ended != null && DONE.equals(row.text("delete_reason_"));
    return new TaskDone(
        id,
        row.text("proc_def_key_"),
        row.text("task_def_key_"),
        row.words("name_"),
        groups.get(id),
        !done ? null : answered == null ? row.text("assignee_") : answered.by(),
        row.engineMoment("start_time_"),
        due,
        row.text("reason"),
        done ? ended : null,
        ended != null && !done,
        done && due != null && ended.isAfter(due) ? Duration.between(due, ended).toMinutes() : 0,
        answered == null ? Map.of() : answered.values());
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
