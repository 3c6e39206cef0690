package org.eventassurance.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code task_clock}: one row for each open task. */
@Repository
class TaskClocks {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  TaskClocks(JdbcTemplate batches) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
  }

  void insert(TaskClock clock) {
    jdbc.sql(
            """
            insert into task_clock (event_code, phase, assignee, due_at, started_at, told_until,
              told, next_step, next_at, task_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(columns(clock))
        .update();
  }

  void update(List<TaskClock> clocks) {
    batches.batchUpdate(
        """
        update task_clock set event_code = ?, phase = ?, assignee = ?, due_at = ?, started_at = ?,
          told_until = ?, told = ?, next_step = ?, next_at = ?
        where task_id = ?
        """,
        clocks.stream().map(TaskClocks::columns).toList());
  }

  void delete(String taskId) {
    jdbc.sql("delete from task_clock where task_id = ?").param(taskId).update();
  }

  /** Forgets tasks that the engine deleted together with their history: of that it tells nobody. */
  void deleteLeftOver() {
    jdbc.sql(
            """
            delete from task_clock
            where not exists (select 1 from act_ru_task where id_ = task_clock.task_id)
            """)
        .update();
  }

  void delete(Collection<String> taskIds) {
    batches.batchUpdate(
        "delete from task_clock where task_id = ?",
        taskIds.stream().map(id -> new Object[] {id}).toList());
  }

  Optional<TaskClock> find(String taskId) {
    return jdbc.sql("select * from task_clock where task_id = ?")
        .param(taskId)
        .query(TaskClocks::clock)
        .optional();
  }

  /** The clocks of those of the tasks that are open. */
  List<TaskClock> of(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.sql("select * from task_clock where task_id in (:tasks)")
            .param("tasks", taskIds)
            .query(TaskClocks::clock)
            .list();
  }

  /** The clocks of the tasks of these events that are past their due date. */
  List<TaskClock> late(Collection<String> eventCodes, Instant now) {
    return eventCodes.isEmpty()
        ? List.of()
        : jdbc.sql("select * from task_clock where event_code in (:events) and due_at <= :now")
            .param("events", eventCodes)
            .param("now", stored(now))
            .query(TaskClocks::clock)
            .list();
  }

  /** The clocks that are to be looked at, none that another node is looking at; locked. */
  List<TaskClock> take(Instant now, int most) {
    return jdbc.sql(
            """
            select * from task_clock where next_at <= ?
            order by next_at limit ? for update skip locked
            """)
        .params(stored(now), most)
        .query(TaskClocks::clock)
        .list();
  }

  /** The clock of one task, unless another node is looking at it; locked. */
  List<TaskClock> take(String taskId) {
    return jdbc.sql("select * from task_clock where task_id = ? for update skip locked")
        .param(taskId)
        .query(TaskClocks::clock)
        .list();
  }

  /** Ids of the tasks whose clocks are to be looked at. */
  List<String> due(Instant now, int most) {
    return jdbc.sql("select task_id from task_clock where next_at <= ? order by next_at limit ?")
        .params(stored(now), most)
        .query(String.class)
        .list();
  }

  /** Has a clock looked at again at that moment. */
  void putOff(String taskId, Instant moment) {
    jdbc.sql("update task_clock set next_at = ? where task_id = ?")
        .params(stored(moment), taskId)
        .update();
  }

  /** Has the clocks of an event looked at now: what their steps depend on has changed. */
  void wake(String eventCode, Instant now) {
    jdbc.sql(
            """
            update task_clock set next_at = :now
            where event_code = :event and (next_at is null or next_at > :now)
            """)
        .param("now", stored(now))
        .param("event", eventCode)
        .update();
  }

  /** Has every clock looked at now. */
  void wakeAll(Instant now) {
    jdbc.sql("update task_clock set next_at = :now where next_at is null or next_at > :now")
        .param("now", stored(now))
        .update();
  }

  private static Object[] columns(TaskClock clock) {
    return new Object[] {
      clock.eventCode(),
      clock.phase(),
      clock.assignee(),
      stored(clock.dueAt()),
      stored(clock.startedAt()),
      stored(clock.toldUntil()),
      String.join(",", clock.told()),
      clock.nextStep(),
      stored(clock.nextAt()),
      clock.taskId()
    };
  }

  private static TaskClock clock(ResultSet row, int number) throws SQLException {
    return new TaskClock(
        row.getString("task_id"),
        row.getString("event_code"),
        row.getString("phase"),
        row.getString("assignee"),
        instant(row, "due_at"),
        instant(row, "started_at"),
        instant(row, "told_until"),
        TaskClock.words(row.getString("told")),
        row.getString("next_step"),
        instant(row, "next_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
