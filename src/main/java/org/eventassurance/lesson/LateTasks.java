package org.eventassurance.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds in the engine's history which tasks of an event were late, and in the ledger who heard. */
@Repository
class LateTasks {

  private final JdbcClient jdbc;
  private final Clock clock;

  LateTasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that were told to the most people above in front, then the latest. */
  List<LateTask> of(String eventCode) {
    Map<String, Told> told = told(eventCode);
    Instant now = clock.instant();
    return jdbc
        .sql(
            """
            select task.id_, task.name_, task.due_date_, task.end_time_,
              (select min(link.group_id_) from act_hi_identitylink link
                where link.task_id_ = task.id_ and link.type_ = 'candidate') as department
            from act_hi_taskinst task
            join act_hi_procinst process on process.id_ = task.proc_inst_id_
            where process.business_key_ = :event
              and task.due_date_ < coalesce(task.end_time_, :now)
              and (task.end_time_ is null or task.delete_reason_ = 'completed')
            """)
        .param("event", eventCode)
        .param("now", Timestamp.from(now))
        .query((row, number) -> late(row, told, now))
        .list()
        .stream()
        .sorted(
            Comparator.comparing(LateTask::steps)
                .thenComparing(LateTask::late)
                .reversed()
                .thenComparing(LateTask::name))
        .toList();
  }

  private static LateTask late(ResultSet row, Map<String, Told> told, Instant now)
      throws SQLException {
    Instant due = row.getTimestamp("due_date_").toInstant();
    Timestamp end = row.getTimestamp("end_time_");
    Instant done = end == null ? null : end.toInstant();
    Told escalation = told.getOrDefault(row.getString("id_"), Told.NOBODY);
    return new LateTask(
        row.getString("name_"),
        Objects.requireNonNullElse(row.getString("department"), ""),
        due,
        done,
        escalation.steps(),
        escalation.upTo(),
        Duration.between(due, done == null ? now : done));
  }

  /** The ladder goes up with time: whom its last step told stands above those before. */
  private Map<String, Told> told(String eventCode) {
    Map<String, Told> told = new HashMap<>();
    jdbc.sql(
            """
            select task_id, step, max(audience) as audience
            from notification
            where event_code = :event and kind = 'ESCALATION' and state <> 'MOOT'
            group by task_id, step
            order by max(scheduled_at)
            """)
        .param("event", eventCode)
        .query(
            (row, number) ->
                Map.entry(row.getString("task_id"), new Told(1, row.getString("audience"))))
        .list()
        .forEach(step -> told.merge(step.getKey(), step.getValue(), Told::then));
    return told;
  }

  /** How many steps told somebody above, and whom the last one did. */
  private record Told(int steps, String upTo) {

    static final Told NOBODY = new Told(0, null);

    Told then(Told next) {
      return new Told(steps + next.steps, next.upTo);
    }
  }
}
