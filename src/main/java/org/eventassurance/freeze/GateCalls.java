package org.eventassurance.freeze;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The record of what the gate answered. A pipeline that asks again and again adds no rows: the same
 * answer to the same change is counted.
 */
@Repository
public class GateCalls {

  private static final String KEY =
      " event_code = :event and system_id = :system and change_reference = :change"
          + " and let_through = :letThrough";

  private final JdbcClient jdbc;
  private final Clock clock;

  GateCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the gate answered while the event froze production, in the order of the first times. */
  public List<GateCall> of(String eventCode) {
    return jdbc.sql(
            "select * from freeze_gate_call where event_code = :event order by first_at, id")
        .param("event", eventCode)
        .query((row, n) -> call(row))
        .list();
  }

  /**
   * Notes when a change is let through by its exception; the first time counts. Whoever changes the
   * exception at this moment has to look again.
   */
  void noteUse(long exceptionId) {
    jdbc.sql(
            """
            update change_exception set let_through_at = :now, version = version + 1
            where id = :id and status = 'APPROVED' and let_through_at is null""")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", exceptionId)
        .update();
  }

  /** Notes an answer for an event, outside any transaction: two may answer the same at once. */
  void note(String eventCode, GateQuestion question, Optional<Long> exception) {
    if (!count(eventCode, question, exception)) {
      try {
        add(eventCode, question, exception);
      } catch (DuplicateKeyException anotherWasFaster) {
        count(eventCode, question, exception);
      }
    }
  }

  private boolean count(String eventCode, GateQuestion question, Optional<Long> exception) {
    return bound(
                "update freeze_gate_call set calls = calls + 1, last_at = :now,"
                    + " exception_id = :exception, asked_by = :askedBy where"
                    + KEY,
                eventCode,
                question,
                exception)
            .update()
        > 0;
  }

  private void add(String eventCode, GateQuestion question, Optional<Long> exception) {
    bound(
            """
            insert into freeze_gate_call (event_code, system_id, change_reference, let_through,
              exception_id, asked_by, first_at, last_at, calls)
            values (:event, :system, :change, :letThrough, :exception, :askedBy, :now, :now, 1)""",
            eventCode,
            question,
            exception)
        .update();
  }

  private JdbcClient.StatementSpec bound(
      String sql, String eventCode, GateQuestion question, Optional<Long> exception) {
    return jdbc.sql(sql)
        .param("event", eventCode)
        .param("system", question.systemId())
        .param("change", question.changeReference())
        .param("letThrough", exception.isPresent())
        .param("exception", exception.orElse(null))
        .param("askedBy", question.askedBy())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static GateCall call(ResultSet row) throws SQLException {
    return new GateCall(
        row.getString("event_code"),
        row.getString("system_id"),
        row.getString("change_reference"),
        row.getBoolean("let_through"),
        Optional.ofNullable(row.getObject("exception_id", Long.class)),
        row.getString("asked_by"),
        moment(row, "first_at"),
        moment(row, "last_at"),
        row.getInt("calls"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
