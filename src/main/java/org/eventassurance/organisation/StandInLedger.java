package org.eventassurance.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine has been told of who stands in for whom, and which tasks were handed over. */
@Repository
class StandInLedger {

  /** As what a substitute got a task. */
  enum Role {
    ASSIGNEE,
    CANDIDATE
  }

  /**
   * A task that is or was handed over.
   *
   * @param person whose task it is
   * @param owned whether the person becomes the task's owner with it
   */
  record HandedOver(String taskId, String person, Role role, String substitute, boolean owned) {}

  private final JdbcClient jdbc;

  StandInLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this node alone follows the absences, until the transaction ends. */
  boolean lock() {
    return jdbc.sql("select id from absence_lock where id = 2 for update skip locked")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whoever the engine knows to stand in, by whoever is away. */
  Map<String, String> standIns() {
    return jdbc
        .sql("select person, substitute from stand_in")
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void replaceStandIns(Map<String, String> standIns) {
    jdbc.sql("delete from stand_in").update();
    standIns.forEach(
        (person, substitute) ->
            jdbc.sql("insert into stand_in (person, substitute) values (:person, :substitute)")
                .param("person", person)
                .param("substitute", substitute)
                .update());
  }

  /** The open tasks that people have who are away, and whom they are for meanwhile. */
  List<HandedOver> toHandOver() {
    return jdbc.sql(
            """
            select t.id_ as task_id, s.person, 'ASSIGNEE' as role, s.substitute,
              t.owner_ is null as owned
            from stand_in s join act_ru_task t on t.assignee_ = s.person
            where t.suspension_state_ = 1
            union all
            select t.id_, s.person, 'CANDIDATE', s.substitute, false
            from stand_in s
            join act_ru_identitylink l on l.user_id_ = s.person and l.type_ = 'candidate'
            join act_ru_task t on t.id_ = l.task_id_
            where t.suspension_state_ = 1 and not exists (
              select 1 from act_ru_identitylink k
              where k.task_id_ = t.id_ and k.user_id_ = s.substitute and k.type_ = 'candidate')""")
        .query((row, n) -> handedOver(row))
        .list();
  }

  /** The tasks that were handed over and not taken back. */
  List<HandedOver> handedOver() {
    return jdbc.sql("select * from handed_over").query((row, n) -> handedOver(row)).list();
  }

  void record(HandedOver task) {
    forget(task);
    jdbc.sql(
            """
            insert into handed_over (task_id, person, role, substitute, owned)
            values (:task, :person, :role, :substitute, :owned)""")
        .param("task", task.taskId())
        .param("person", task.person())
        .param("role", task.role().name())
        .param("substitute", task.substitute())
        .param("owned", task.owned())
        .update();
  }

  void forget(HandedOver task) {
    jdbc.sql("delete from handed_over where task_id = :task and person = :person and role = :role")
        .param("task", task.taskId())
        .param("person", task.person())
        .param("role", task.role().name())
        .update();
  }

  private static HandedOver handedOver(ResultSet row) throws SQLException {
    return new HandedOver(
        row.getString("task_id"),
        row.getString("person"),
        Role.valueOf(row.getString("role")),
        row.getString("substitute"),
        row.getBoolean("owned"));
  }
}
