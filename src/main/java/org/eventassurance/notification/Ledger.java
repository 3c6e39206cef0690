package org.eventassurance.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notification}. */
@Repository
class Ledger {

  /** Among so many of the oldest, senders at work at the same time find what is free. */
  private static final int OLDEST = 100;

  private static final Comparator<Notification> OLDEST_FIRST =
      Comparator.comparing(Notification::sendAt).thenComparing(Notification::id);

  /** The longest remark that there is room for. */
  private static final int LONGEST_REMARK = 500;

  private static final String INSERT =
      """
      insert into notification (id, kind, event_code, task_id, task_due_at, step, audience,
        recipient, on_behalf_of, reason, message, digest, scheduled_at, send_at, created_at,
        state, attempts)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int[] INSERTED = {
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BOOLEAN,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.VARCHAR,
    Types.INTEGER
  };

  /**
   * Of the digests of one person only the first line is due, and the others through it: so two
   * senders at once make one mail of them, not two.
   */
  private static final String DUE =
      """
      select id from notification due
      where state = 'WAITING' and send_at <= :now
        and (not digest or not exists (
          select 1 from notification earlier
          where earlier.recipient = due.recipient and earlier.state = 'WAITING'
            and earlier.digest and earlier.send_at <= :now
            and (earlier.send_at < due.send_at
              or (earlier.send_at = due.send_at and earlier.id < due.id))))
      order by state, send_at
      fetch first :oldest rows only
      """;

  /** Without an order: to sort them, H2 would lock them all. */
  private static final String TAKE =
      """
      select * from notification
      where id in (:due) and state = 'WAITING' and send_at <= :now
      fetch first :limit rows only
      for update skip locked
      """;

  private static final String TAKE_DIGESTS =
      """
      select * from notification
      where recipient in (:recipients) and state = 'WAITING' and send_at <= :now
        and digest and id not in (:taken)
      fetch first :limit rows only
      for update skip locked
      """;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  Ledger(JdbcTemplate batches, JdbcClient jdbc) {
    this.batches = batches;
    this.jdbc = jdbc;
  }

  void insert(List<Notification> notifications) {
    batches.batchUpdate(INSERT, notifications.stream().map(Ledger::inserted).toList(), INSERTED);
  }

  private static Object[] inserted(Notification line) {
    return new Object[] {
      line.id(),
      line.kind().name(),
      line.eventCode(),
      line.taskId(),
      stored(line.taskDueAt()),
      line.step(),
      line.audience(),
      line.recipient(),
      line.onBehalfOf(),
      StoredSentences.write(line.reason()),
      line.message().isEmpty() ? null : StoredSentences.write(line.message()),
      line.digest(),
      stored(line.scheduledAt()),
      stored(line.sendAt()),
      stored(line.createdAt()),
      line.state().name(),
      line.attempts()
    };
  }

  /** Which steps of these tasks were told to whom. */
  Set<Told> toldOf(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return new HashSet<>();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select task_id, task_due_at, step, recipient from notification
                where task_id in (:tasks) and task_due_at is not null
                """)
            .param("tasks", taskIds)
            .query(
                (row, number) ->
                    new Told(
                        row.getString("task_id"),
                        instant(row, "task_due_at"),
                        row.getString("step"),
                        row.getString("recipient")))
            .list());
  }

  /** Locks some of the oldest that are due and free: nobody else takes them until we are done. */
  List<Notification> takeDue(Instant now, int limit) {
    List<String> due =
        jdbc.sql(DUE).param("now", stored(now)).param("oldest", OLDEST).query(String.class).list();
    if (due.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(TAKE)
        .param("due", due)
        .param("now", stored(now))
        .param("limit", limit)
        .query(Ledger::notification)
        .list()
        .stream()
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** Locks what else is due and may go out together with what was taken. */
  List<Notification> takeDigests(
      Set<String> recipients, Set<String> taken, Instant now, int limit) {
    if (recipients.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(TAKE_DIGESTS)
        .param("recipients", recipients)
        .param("taken", taken)
        .param("now", stored(now))
        .param("limit", limit)
        .query(Ledger::notification)
        .list()
        .stream()
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** What is waiting or has been sent of these tasks' clocks. */
  List<Notification> stepsOf(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from notification
            where task_id in (:tasks) and state in ('WAITING', 'SENT')
              and kind in ('REMINDER', 'ESCALATION')
            """)
        .param("tasks", taskIds)
        .query(Ledger::notification)
        .list();
  }

  void sent(Notification line, String messageId, Instant now) {
    jdbc.sql(
            """
            update notification set state = 'SENT', attempts = attempts + 1, sent_at = :now,
              first_tried_at = coalesce(first_tried_at, :now), message_id = :messageId,
              remark = null
            where id = :id
            """)
        .param("now", stored(now))
        .param("messageId", messageId)
        .param("id", line.id())
        .update();
  }

  /** Notes an attempt in vain and when the next one is. */
  void putOff(Notification line, String messageId, String remark, Instant now, Instant next) {
    jdbc.sql(
            """
            update notification set attempts = attempts + 1, send_at = :next,
              first_tried_at = coalesce(first_tried_at, :now), message_id = :messageId,
              remark = :remark
            where id = :id
            """)
        .param("next", stored(next))
        .param("now", stored(now))
        .param("messageId", messageId)
        .param("remark", remark(remark))
        .param("id", line.id())
        .update();
  }

  /** Lets it wait without an attempt. */
  void hold(Notification line, Instant until) {
    jdbc.sql("update notification set send_at = ? where id = ?")
        .params(stored(until), line.id())
        .update();
  }

  void moot(Notification line, String remark) {
    jdbc.sql("update notification set state = 'MOOT', remark = ? where id = ?")
        .params(remark(remark), line.id())
        .update();
  }

  /** Gives up; false if somebody else has dealt with it. */
  boolean fail(Notification line) {
    return jdbc.sql("update notification set state = 'FAILED' where id = ? and state = 'WAITING'")
            .param(line.id())
            .update()
        == 1;
  }

  /** Lets what was sent or has failed go out once more; false if it is neither. */
  boolean resend(String id, String messageId, Instant now) {
    return jdbc.sql(
                """
                update notification set state = 'WAITING', send_at = :now, attempts = 0,
                  first_tried_at = null, message_id = :messageId, digest = false, remark = null
                where id = :id and state in ('SENT', 'FAILED')
                """)
            .param("now", stored(now))
            .param("messageId", messageId)
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Notification> find(String id) {
    return jdbc.sql("select * from notification where id = ?")
        .param(id)
        .query(Ledger::notification)
        .optional();
  }

  /** The first of the lines that match. */
  List<Notification> search(LedgerQuery query) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("limit", query.limit());
    return jdbc.sql(
            "select * from notification where %s order by %s fetch first :limit rows only"
                .formatted(query.condition(values), query.order()))
        .params(values)
        .query(Ledger::notification)
        .list();
  }

  /**
   * How much is on its way.
   *
   * @param failedSince which failures count
   */
  Backlog backlog(Instant now, Instant failedSince) {
    return jdbc.sql(
            """
            select
              sum(case when state = 'WAITING' and (attempts > 0 or send_at <= :now) then 1 else 0
                end) as waiting,
              sum(case when state = 'WAITING' and attempts = 0 and send_at > :now then 1 else 0
                end) as held,
              sum(case when state = 'FAILED' then 1 else 0 end) as failed,
              min(case when state = 'FAILED' then null when attempts > 0 then first_tried_at
                when send_at <= :now then send_at end) as oldest
            from notification
            where state = 'WAITING' or (state = 'FAILED' and first_tried_at >= :failedSince)
            """)
        .param("now", stored(now))
        .param("failedSince", stored(failedSince))
        .query(
            (row, number) ->
                new Backlog(
                    row.getLong("waiting"),
                    row.getLong("held"),
                    row.getLong("failed"),
                    instant(row, "oldest")))
        .single();
  }

  /**
   * How much there is to tell of each event, by its code; an event of which there is nothing is
   * missing.
   *
   * @param failedSince which failures count
   */
  Map<String, EventBacklog> backlogs(Collection<String> events, Instant failedSince) {
    Map<String, EventBacklog> backlogs = new LinkedHashMap<>();
    if (!events.isEmpty()) {
      jdbc.sql(
              """
              select event_code, sum(case when state = 'FAILED' then 1 else 0 end) as failed,
                sum(case when state = 'WAITING' then 1 else 0 end) as waiting
              from notification
              where event_code in (:events)
                and (state = 'WAITING' or (state = 'FAILED' and first_tried_at >= :failedSince))
              group by event_code
              """)
          .param("events", events)
          .param("failedSince", stored(failedSince))
          .query(
              row -> {
                backlogs.put(
                    row.getString("event_code"),
                    new EventBacklog(row.getLong("failed"), row.getLong("waiting")));
              });
    }
    return backlogs;
  }

  /** Of each of these tasks what its clock told last: to several people at once, perhaps. */
  List<Notification> lastSteps(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from (
              select notification.*,
                rank() over (partition by task_id order by scheduled_at desc) as place
              from notification
              where task_id in (:tasks) and state in ('SENT', 'WAITING')
                and kind in ('REMINDER', 'ESCALATION')) steps
            where place = 1
            order by task_id, recipient
            """)
        .param("tasks", taskIds)
        .query(Ledger::notification)
        .list();
  }

  /** The names of tasks, open or not, as the engine's history has them. */
  Map<String, String> taskNames(Collection<String> taskIds) {
    Map<String, String> names = new LinkedHashMap<>();
    if (!taskIds.isEmpty()) {
      jdbc.sql("select id_, name_ from act_hi_taskinst where id_ in (:tasks)")
          .param("tasks", taskIds)
          .query(
              row -> {
                names.put(row.getString("id_"), row.getString("name_"));
              });
    }
    return names;
  }

  /** A moment as exactly as both databases keep it. */
  static Instant kept(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static String remark(String remark) {
    return MailText.cut(MailText.line(remark), LONGEST_REMARK);
  }

  static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : kept(instant).atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Notification notification(ResultSet row, int number) throws SQLException {
    return new Notification(
        row.getString("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("event_code"),
        row.getString("task_id"),
        instant(row, "task_due_at"),
        row.getString("step"),
        row.getString("audience"),
        row.getString("recipient"),
        row.getString("on_behalf_of"),
        StoredSentences.read(row.getString("reason")),
        StoredSentences.readAll(row.getString("message")),
        row.getBoolean("digest"),
        instant(row, "scheduled_at"),
        instant(row, "send_at"),
        instant(row, "created_at"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "first_tried_at"),
        instant(row, "sent_at"),
        row.getString("message_id"),
        row.getString("remark"));
  }

  /** What makes a step of a task's clock one and the same to one person. */
  record Told(String taskId, Instant taskDueAt, String step, String recipient) {

    static Told of(Notification line) {
      return new Told(line.taskId(), line.taskDueAt(), line.step(), line.recipient());
    }
  }
}
