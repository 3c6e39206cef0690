package org.eventassurance.endurance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many open tasks with their clocks, as the engine and the product write them one by one; written
 * into PostgreSQL at once.
 */
final class ManyTasks {

  /** One from each department, and nobody's lead. */
  private static final List<String> PEOPLE =
      List.of(
          "sre",
          "dba",
          "qa",
          "base",
          "marketing",
          "business",
          "business2",
          "payment",
          "quality",
          "leader");

  private static final String TASKS =
      """
      insert into act_ru_task (id_, rev_, name_, priority_, suspension_state_, create_time_,
        assignee_, due_date_)
      select :name || '-' || n, 1, 'Report to the stage ' || n, 50, 1, :created,
        (string_to_array(:people, ','))[n % :departments + 1], :due
      from generate_series(1, :count) n
      """;

  private static final String CLOCKS =
      """
      insert into task_clock (task_id, phase, assignee, due_at, started_at, told, next_at)
      select id_, :name, assignee_, :due, :created, '', :look
      from act_ru_task where id_ like :name || '-%'
      """;

  private final DataSource database;

  ManyTasks(DataSource database) {
    this.database = database;
  }

  /**
   * Writes tasks that appear in one moment, due at that moment, each person's in turn.
   *
   * @param name what their ids begin with; also the phase that they belong to
   * @param lookAt when their clocks are to be looked at
   */
  void open(String name, int count, Instant dueAt, Instant lookAt) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(
            status -> {
              JdbcClient jdbc = JdbcClient.create(database);
              for (String statement : List.of(TASKS, CLOCKS)) {
                jdbc.sql(statement)
                    .param("name", name)
                    .param("count", count)
                    .param("people", String.join(",", PEOPLE))
                    .param("departments", PEOPLE.size())
                    .param("created", dueAt.atOffset(ZoneOffset.UTC).minusDays(1))
                    .param("due", dueAt.atOffset(ZoneOffset.UTC))
                    .param("look", lookAt.atOffset(ZoneOffset.UTC))
                    .update();
              }
            });
  }
}
