package org.eventassurance.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the people of many open tasks from the engine's tables at once: its own queries ask for the
 * candidates of each task alone.
 */
@Repository
class EngineTasks {

  private static final int SUSPENDED = 2;

  private final JdbcClient jdbc;

  EngineTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The people of an open task; empty if it is not open. */
  Optional<TaskPeople> people(String taskId) {
    return Optional.ofNullable(people(List.of(taskId)).get(taskId));
  }

  /** The people of those of the tasks that are open, by the task's id. */
  Map<String, TaskPeople> people(Collection<String> taskIds) {
    Map<String, TaskPeople> people = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id_, due_date_, suspension_state_, assignee_ from act_ru_task
            where id_ in (:tasks)
            """)
        .param("tasks", taskIds)
        .query((row, number) -> withoutCandidates(row))
        .list()
        .forEach(task -> people.put(task.taskId(), task));
    jdbc.sql(
            """
            select task_id_, group_id_, user_id_ from act_ru_identitylink
            where type_ = 'candidate' and task_id_ in (:tasks)
            """)
        .param("tasks", taskIds)
        .query(
            (ResultSet row) -> {
              while (row.next()) {
                addCandidate(people.get(row.getString("task_id_")), row);
              }
              return people;
            });
    return people;
  }

  private static TaskPeople withoutCandidates(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due_date_");
    return new TaskPeople(
        row.getString("id_"),
        due == null ? null : due.toInstant(),
        row.getInt("suspension_state_") == SUSPENDED,
        row.getString("assignee_"),
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  private static void addCandidate(TaskPeople task, ResultSet row) throws SQLException {
    if (task == null) {
      return;
    }
    if (row.getString("group_id_") != null) {
      task.groups().add(row.getString("group_id_"));
    } else {
      task.users().add(row.getString("user_id_"));
    }
  }

  /** Ids of the open tasks that have a due date but no clock. */
  List<String> withoutClock() {
    return jdbc.sql(
            """
            select id_ from act_ru_task
            where due_date_ is not null
              and not exists (select 1 from task_clock where task_id = id_)
            """)
        .query(String.class)
        .list();
  }
}
