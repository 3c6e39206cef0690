package org.eventassurance.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what is ignored, by reason and name; of names that were not seen for long none is kept.
 */
@Repository
class IgnoredAlerts {

  /** So many reasons and names are remembered. */
  private static final int MOST = 500;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  IgnoredAlerts(JdbcTemplate batches, JdbcClient jdbc) {
    this.batches = batches;
    this.jdbc = jdbc;
  }

  /**
   * Alerts of one name that were ignored for the same reason.
   *
   * @param why the reason in words, of the last one
   * @param labels those of the last one
   */
  record Ignored(
      IgnoredReason reason,
      String name,
      Sentence why,
      String labels,
      long alerts,
      Instant firstSeenAt,
      Instant lastSeenAt) {

    private static Ignored of(Outcome outcome, Instant now) {
      return new Ignored(
          outcome.ignored().orElseThrow(),
          outcome.alert().name(),
          outcome.why(),
          outcome.alert().labelText(),
          1,
          now,
          now);
    }

    private Ignored plus(Ignored next) {
      return new Ignored(
          reason, name, next.why, next.labels, alerts + next.alerts, firstSeenAt, next.lastSeenAt);
    }

    private record Key(IgnoredReason reason, String name) {}

    private Key key() {
      return new Key(reason, name);
    }
  }

  /** Counts what was ignored of a message. */
  void count(List<Outcome> outcomes, Instant now) {
    Map<Ignored.Key, Ignored> counted = new LinkedHashMap<>();
    outcomes.stream()
        .map(outcome -> Ignored.of(outcome, now))
        .forEach(ignored -> counted.merge(ignored.key(), ignored, Ignored::plus));
    if (!counted.isEmpty()) {
      List<Ignored> unseen = update(List.copyOf(counted.values()));
      if (!unseen.isEmpty()) {
        insert(unseen);
        forgetTheOldest();
      }
    }
  }

  /** All that are remembered, those that were seen last in front. */
  List<Ignored> all() {
    return jdbc.sql("select * from alert_ignored order by last_seen_at desc, id desc")
        .query(IgnoredAlerts::ignored)
        .list();
  }

  /** Counts those that were seen before; the others are answered. */
  private List<Ignored> update(List<Ignored> counted) {
    int[] updated =
        batches.batchUpdate(
            """
            update alert_ignored set why = ?, labels = ?, alerts = alerts + ?, last_seen_at = ?
            where reason = ? and name = ?
            """,
            counted.stream()
                .map(
                    one ->
                        new Object[] {
                          SentenceJson.write(one.why()).toString(),
                          one.labels(),
                          one.alerts(),
                          AlertGroups.stored(one.lastSeenAt()),
                          one.reason().name(),
                          one.name()
                        })
                .toList());
    List<Ignored> unseen = new ArrayList<>();
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        unseen.add(counted.get(i));
      }
    }
    return unseen;
  }

  private void insert(Collection<Ignored> unseen) {
    batches.batchUpdate(
        """
        insert into alert_ignored (reason, name, why, labels, alerts, first_seen_at, last_seen_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        unseen.stream()
            .map(
                one ->
                    new Object[] {
                      one.reason().name(),
                      one.name(),
                      SentenceJson.write(one.why()).toString(),
                      one.labels(),
                      one.alerts(),
                      AlertGroups.stored(one.firstSeenAt()),
                      AlertGroups.stored(one.lastSeenAt())
                    })
            .toList());
  }

  private void forgetTheOldest() {
    jdbc.sql(
            """
            delete from alert_ignored where id not in (
              select id from alert_ignored
              order by last_seen_at desc, id desc fetch first ? rows only)
            """)
        .param(MOST)
        .update();
  }

  private static Ignored ignored(ResultSet row, int number) throws SQLException {
    return new Ignored(
        IgnoredReason.valueOf(row.getString("reason")),
        row.getString("name"),
        SentenceJson.parse(row.getString("why")),
        row.getString("labels"),
        row.getLong("alerts"),
        AlertGroups.instant(row, "first_seen_at"),
        AlertGroups.instant(row, "last_seen_at"));
  }
}
