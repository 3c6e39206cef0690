package org.eventassurance.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.SentenceJson;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of groups, of their alerts, and of what of them is told; written in batches. */
@Repository
class AlertGroups {

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  AlertGroups(JdbcTemplate batches, JdbcClient jdbc) {
    this.batches = batches;
    this.jdbc = jdbc;
  }

  /** How the group of this hash was last seen, whatever the event. */
  Optional<AlertGroup> latest(String groupHash) {
    return jdbc.sql(
            """
            select * from alert_group where group_hash = ?
            order by id desc fetch first 1 rows only
            """)
        .param(groupHash)
        .query(AlertGroups::group)
        .optional();
  }

  /** The groups of an event, those that were seen last in front. */
  List<AlertGroup> of(String eventCode, int most) {
    return jdbc.sql(
            """
            select * from alert_group where event_code = ?
            order by last_seen_at desc, id desc fetch first ? rows only
            """)
        .params(eventCode, most)
        .query(AlertGroups::group)
        .list();
  }

  /** The groups of these incidents for which they were opened. */
  List<AlertGroup> thatOpened(Collection<Long> incidentIds) {
    return incidentIds.isEmpty()
        ? List.of()
        : jdbc.sql("select * from alert_group where opened and incident_id in (:incidents)")
            .param("incidents", incidentIds)
            .query(AlertGroups::group)
            .list();
  }

  /** How many notes the groups of an incident have left in its log. */
  int notesOf(long incidentId) {
    return jdbc.sql("select coalesce(sum(notes), 0) from alert_group where incident_id = ?")
        .param(incidentId)
        .query(Integer.class)
        .single();
  }

  /** How many groups of an incident fire. */
  int firingOf(long incidentId) {
    return jdbc.sql("select count(*) from alert_group where incident_id = ? and state = 'FIRING'")
        .param(incidentId)
        .query(Integer.class)
        .single();
  }

  /** How often the group of this hash was there for the event. */
  int occurrences(String eventCode, String groupHash) {
    return jdbc.sql("select count(*) from alert_group where event_code = ? and group_hash = ?")
        .params(eventCode, groupHash)
        .query(Integer.class)
        .single();
  }

  /** Stores a new group; its id is answered. */
  long insert(AlertGroup group) {
    KeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into alert_group (event_code, group_hash, occurrence, group_key, title, system_id,
              severity, incident_id, opened, state, firing, messages, notes, first_seen_at,
              last_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            group.eventCode(),
            group.groupHash(),
            group.occurrence(),
            group.groupKey(),
            group.title(),
            group.systemId(),
            group.severity().name(),
            group.incidentId(),
            group.opened(),
            group.state().name(),
            group.firing(),
            group.messages(),
            group.notes(),
            stored(group.firstSeenAt()),
            stored(group.lastSeenAt()))
        .update(id, "id");
    return id.getKeyAs(Long.class);
  }

  void update(AlertGroup group) {
    jdbc.sql(
            """
            update alert_group set severity = ?, incident_id = ?, state = ?, firing = ?, messages = ?,
              notes = ?, last_seen_at = ?
            where id = ?
            """)
        .params(
            group.severity().name(),
            group.incidentId(),
            group.state().name(),
            group.firing(),
            group.messages(),
            group.notes(),
            stored(group.lastSeenAt()),
            group.id())
        .update();
  }

  List<KnownAlert> alerts(long groupId) {
    return jdbc.sql("select * from alert where group_id = ?")
        .param(groupId)
        .query(AlertGroups::alert)
        .list();
  }

  /** Some alerts of each of these groups: those that fire, then those that fired last. */
  Map<Long, List<KnownAlert>> alerts(Collection<Long> groupIds, int mostOfEach) {
    Map<Long, List<KnownAlert>> alerts = new HashMap<>();
    if (!groupIds.isEmpty()) {
      jdbc.sql(
              """
              select * from (
                select alert.*, row_number() over (
                  partition by group_id order by state, starts_at desc, fingerprint) as place
                from alert where group_id in (:groups)) ranked
              where place <= :most order by group_id, place
              """)
          .param("groups", groupIds)
          .param("most", mostOfEach)
          .query(
              row -> {
                alerts
                    .computeIfAbsent(row.getLong("group_id"), id -> new ArrayList<>())
                    .add(alert(row, row.getRow()));
              });
    }
    return alerts;
  }

  /** What an event's timeline tells of its alerts. */
  List<TimelineEntry> told(String eventCode) {
    return jdbc.sql(
            """
            select moment.happened_at, moment.what, told.system_id, told.incident_id
            from alert_moment moment join alert_group told on told.id = moment.group_id
            where moment.event_code = ? order by moment.id
            """)
        .param(eventCode)
        .query(
            (row, number) ->
                new TimelineEntry(
                    instant(row, "happened_at"),
                    TimelineKind.ALERT,
                    SentenceJson.parse(row.getString("what")),
                    "",
                    row.getString("system_id"),
                    "incident/" + row.getLong("incident_id")))
        .list();
  }

  void insert(long groupId, List<KnownAlert> alerts) {
    batches.batchUpdate(
        """
        insert into alert (name, labels, says, system_id, severity, state, starts_at, ends_at,
          group_id, fingerprint)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        columns(groupId, alerts));
  }

  void update(long groupId, List<KnownAlert> alerts) {
    batches.batchUpdate(
        """
        update alert set name = ?, labels = ?, says = ?, system_id = ?, severity = ?, state = ?,
          starts_at = ?, ends_at = ?
        where group_id = ? and fingerprint = ?
        """,
        columns(groupId, alerts));
  }

  void insert(List<AlertMoment> moments) {
    batches.batchUpdate(
        "insert into alert_moment (group_id, event_code, happened_at, what) values (?, ?, ?, ?)",
        moments.stream()
            .map(
                moment ->
                    new Object[] {
                      moment.groupId(),
                      moment.eventCode(),
                      stored(moment.at()),
                      SentenceJson.write(moment.what()).toString()
                    })
            .toList());
  }

  private static List<Object[]> columns(long groupId, List<KnownAlert> alerts) {
    return alerts.stream()
        .map(
            alert ->
                new Object[] {
                  alert.name(),
                  alert.labels(),
                  alert.says(),
                  alert.systemId(),
                  alert.severity().name(),
                  alert.state().name(),
                  stored(alert.startsAt()),
                  stored(alert.endsAt()),
                  groupId,
                  alert.fingerprint()
                })
        .toList();
  }

  private static AlertGroup group(ResultSet row, int number) throws SQLException {
    return new AlertGroup(
        row.getLong("id"),
        row.getString("event_code"),
        row.getString("group_hash"),
        row.getInt("occurrence"),
        row.getString("group_key"),
        row.getString("title"),
        row.getString("system_id"),
        Severity.valueOf(row.getString("severity")),
        row.getLong("incident_id"),
        row.getBoolean("opened"),
        AlertState.valueOf(row.getString("state")),
        row.getInt("firing"),
        row.getInt("messages"),
        row.getInt("notes"),
        instant(row, "first_seen_at"),
        instant(row, "last_seen_at"));
  }

  private static KnownAlert alert(ResultSet row, int number) throws SQLException {
    return new KnownAlert(
        row.getString("fingerprint"),
        row.getString("name"),
        row.getString("labels"),
        row.getString("says"),
        row.getString("system_id"),
        Severity.valueOf(row.getString("severity")),
        AlertState.valueOf(row.getString("state")),
        instant(row, "starts_at"),
        instant(row, "ends_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime stored(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
