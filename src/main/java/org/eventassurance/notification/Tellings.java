package org.eventassurance.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eventassurance.language.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people were told of an event, each thing once however many were told it. */
@Repository
@Transactional(readOnly = true)
public class Tellings {

  private static final int MOST = 5000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Tellings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The last things that were told or could not be, the newest first. */
  public List<ToldAlike> of(String eventCode) {
    return jdbc.sql(
            """
            select kind, task_id, step, scheduled_at, message, count(*) as people,
              sum(case when state = 'FAILED' then 1 else 0 end) as lost,
              (select name_ from act_hi_taskinst where id_ = task_id) as task_name
            from notification
            where event_code = :event and state <> 'MOOT' and scheduled_at <= :now
            group by kind, task_id, step, scheduled_at, message
            order by scheduled_at desc
            fetch first :most rows only
            """)
        .param("event", eventCode)
        .param("now", Ledger.stored(clock.instant()))
        .param("most", MOST)
        .query((row, number) -> telling(row))
        .list();
  }

  /**
   * Who was told of the event's tasks that come due or are late, and of its late phases, as they
   * were.
   */
  public List<TaskTelling> ofTasks(String eventCode) {
    return jdbc.sql(
            """
            select kind, step, audience, coalesce(on_behalf_of, recipient) as person,
              coalesce(task_id, message, '') as about
            from notification
            where event_code = :event and state <> 'MOOT' and scheduled_at <= :now
              and kind in ('REMINDER', 'ESCALATION', 'PHASE_OVERDUE')
            group by kind, step, audience, coalesce(on_behalf_of, recipient), coalesce(task_id, message, '')
            order by min(scheduled_at), coalesce(on_behalf_of, recipient)
            """)
        .param("event", eventCode)
        .param("now", Ledger.stored(clock.instant()))
        .query(TaskTelling.class)
        .list();
  }

  private static ToldAlike telling(ResultSet row) throws SQLException {
    return new ToldAlike(
        row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
        Kind.valueOf(row.getString("kind")),
        Objects.requireNonNullElse(row.getString("task_id"), ""),
        what(row),
        row.getInt("people"),
        row.getInt("lost"));
  }

  private static Sentence what(ResultSet row) throws SQLException {
    List<Sentence> message = StoredSentences.readAll(row.getString("message"));
    return message.isEmpty()
        ? Sentence.of(Objects.requireNonNullElse(row.getString("task_name"), "—"))
        : message.get(0);
  }
}
