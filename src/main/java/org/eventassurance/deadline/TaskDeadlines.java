package org.eventassurance.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code task_deadline}: one row for each open task. */
@Repository
public class TaskDeadlines {

  private static final String OPEN =
      "exists (select 1 from act_ru_task where act_ru_task.id_ = task_deadline.task_id)";

  private final JdbcClient jdbc;

  TaskDeadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TaskDeadline> find(String taskId) {
    return jdbc.sql("select * from task_deadline where task_id = ?")
        .param(taskId)
        .query(TaskDeadline.class)
        .optional();
  }

  /** The deadlines of the open tasks of an event. */
  public List<TaskDeadline> ofEvent(String eventCode) {
    return jdbc.sql("select * from task_deadline where event_code = ? and " + OPEN)
        .param(eventCode)
        .query(TaskDeadline.class)
        .list();
  }

  /** Those of these tasks whose due dates reach into a year without published holidays. */
  public Set<String> provisional(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql("select task_id from task_deadline where provisional and task_id in (:ids)")
                .param("ids", taskIds)
                .query(String.class)
                .list());
  }

  /** The deadlines of all open tasks. */
  List<TaskDeadline> all() {
    return jdbc.sql("select * from task_deadline where " + OPEN).query(TaskDeadline.class).list();
  }

  void insert(TaskDeadline deadline) {
    jdbc.sql(
            """
            insert into task_deadline (task_id, event_code, process_id, task_key, origin,
              created_at, due_at, provisional, late_start, reason, proposed_due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            deadline.taskId(),
            deadline.eventCode(),
            deadline.processId(),
            deadline.taskKey(),
            deadline.origin().name(),
            stored(deadline.createdAt()),
            stored(deadline.dueAt()),
            deadline.provisional(),
            deadline.lateStart(),
            deadline.reason(),
            stored(deadline.proposedDueAt()))
        .update();
  }

  void update(TaskDeadline deadline) {
    jdbc.sql(
            """
            update task_deadline set origin = ?, due_at = ?, provisional = ?, late_start = ?,
              reason = ?, proposed_due_at = ?
            where task_id = ?
            """)
        .params(
            deadline.origin().name(),
            stored(deadline.dueAt()),
            deadline.provisional(),
            deadline.lateStart(),
            deadline.reason(),
            stored(deadline.proposedDueAt()),
            deadline.taskId())
        .update();
  }

  void delete(String taskId) {
    jdbc.sql("delete from task_deadline where task_id = ?").param(taskId).update();
  }

  /** Forgets tasks that the engine deleted together with their history: of that it tells nobody. */
  void deleteLeftOver() {
    jdbc.sql("delete from task_deadline where not " + OPEN).update();
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
