package org.eventassurance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eventassurance.language.Sentence;

/**
 * Reads the health of a PostgreSQL server of version 13 or later. Connections are those of the
 * whole server; transactions, counters and indexes those of the database that the catalogue names.
 * An account with {@code pg_monitor} sees everything.
 */
final class PostgresHealth implements HealthReader {

  private static final String CONNECTIONS =
      """
      select (select count(*) from pg_stat_activity
               where datid is not null and coalesce(backend_type, 'client backend') = 'client backend')
               as used,
             current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
               - coalesce(current_setting('reserved_connections', true), '0')::int as usable
      """;

  private static final String SEES_OTHERS =
      "select pg_has_role(current_user, 'pg_read_all_stats', 'usage') as granted";

  private static final String LONGEST_TRANSACTION =
      """
      select coalesce(pid::text, 'prepared') as pid, owner,
             extract(epoch from clock_timestamp() - since) / 60 as minutes
        from (select pid, usename as owner, xact_start as since
                from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid()
                 and backend_type = 'client backend' and xact_start is not null
              union all
              select null, owner, prepared from pg_prepared_xacts where database = current_database()
             ) as transactions
       order by since limit 1
      """;

  private static final String IDLE_IN_TRANSACTION =
      """
      select pid, usename as owner, extract(epoch from clock_timestamp() - state_change) / 60 as minutes
        from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'
       order by state_change limit 1
      """;

  private static final String COUNTERS =
      """
      select deadlocks, blks_hit as hits, blks_read as reads, since::timestamptz(0)::text as since,
             extract(epoch from clock_timestamp() - since) / 3600 as hours
        from (select *, coalesce(stats_reset, pg_postmaster_start_time()) as since
                from pg_stat_database where datname = current_database()) as counters
      """;

  private static final String STATEMENTS_PLACE =
      """
      select quote_ident(nspname) as place from pg_extension join pg_namespace n on n.oid = extnamespace
       where extname = 'pg_stat_statements'
      """;

  private static final String SLOW_STATEMENTS =
      """
      select coalesce(sum(calls), 0) as calls, count(*) as statements, since::timestamptz(0)::text as since,
             extract(epoch from clock_timestamp() - since) / 3600 as hours
        from (select stats_reset as since from %1$s.pg_stat_statements_info) as info
        left join %1$s.pg_stat_statements
          on mean_exec_time >= ?
         and dbid = (select oid from pg_database where datname = current_database())
       group by since
      """;

  private static final String INVALID_INDEXES =
      """
      select count(*) as indexes, coalesce(string_agg(indexrelid::regclass::text, ', '), '') as names
        from pg_index where not indisvalid
      """;

  private static final String RECOVERS = "select pg_is_in_recovery() as replica";

  private static final String REPLICAS =
      """
      select count(*) as replicas,
             count(*) filter (where state not in ('streaming', 'catchup')) as broken,
             coalesce(max(extract(epoch from replay_lag)), 0) as seconds,
             coalesce(string_agg(application_name || ' ' || state, ', '), '') as names
        from pg_stat_replication where state <> 'backup'
      """;

  private static final String LEFT_SLOTS =
      """
      select count(*) as slots, coalesce(string_agg(slot_name, ', '), '') as names
        from pg_replication_slots where not active and not temporary
      """;

  private static final String RECEIVER =
      """
      select exists(select from pg_stat_wal_receiver where status = 'streaming')
               and not pg_is_wal_replay_paused() as runs,
             case when exists(select from pg_stat_wal_receiver where status = 'streaming')
                       and pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                  else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end
               as seconds
      """;

  @Override
  public List<Reading> read(DatabaseInterview interview) {
    Sentence grant = grant(interview);
    List<Reading> readings = new ArrayList<>();
    readings.addAll(
        interview.ask(
            List.of(HealthItem.CONNECTIONS), grant, () -> List.of(connections(interview))));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.LONGEST_TRANSACTION, HealthItem.IDLE_IN_TRANSACTION),
            grant,
            () -> transactions(interview, grant)));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.REPLICATION_RUNS, HealthItem.REPLICATION_LAG),
            grant,
            () -> replication(interview, grant)));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.DEADLOCKS, HealthItem.CACHE_HITS),
            grant,
            () -> counters(interview)));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.SLOW_STATEMENTS), grant, () -> List.of(slowStatements(interview))));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.INVALID_INDEXES), grant, () -> List.of(indexes(interview))));
    return readings;
  }

  private static Sentence grant(DatabaseInterview interview) {
    String statement =
        "grant pg_monitor to %s"
            .formatted(interview.row("select quote_ident(current_user) as me").get("me"));
    return Sentence.of(
        "The account may not read it. Let an administrator of the database run: %s", statement);
  }

  private static Reading connections(DatabaseInterview interview) {
    Map<String, Object> row = interview.row(CONNECTIONS);
    return Reading.of(
        HealthItem.CONNECTIONS,
        Math.min(100, 100 * number(row, "used") / number(row, "usable")),
        "%s of %s connections".formatted(row.get("used"), row.get("usable")));
  }

  /** Without the grant the server shows the sessions of others, but not what they do. */
  private static List<Reading> transactions(DatabaseInterview interview, Sentence grant) {
    return seesOthers(interview)
        ? List.of(
            longest(HealthItem.LONGEST_TRANSACTION, interview.rows(LONGEST_TRANSACTION)),
            longest(HealthItem.IDLE_IN_TRANSACTION, interview.rows(IDLE_IN_TRANSACTION)))
        : List.of(
            Reading.unknown(HealthItem.LONGEST_TRANSACTION, grant, ""),
            Reading.unknown(HealthItem.IDLE_IN_TRANSACTION, grant, ""));
  }

  private static Reading longest(String item, List<Map<String, Object>> sessions) {
    return sessions.stream()
        .findFirst()
        .map(
            it ->
                Reading.of(
                    item,
                    number(it, "minutes"),
                    "process %s of %s".formatted(it.get("pid"), it.get("owner"))))
        .orElseGet(() -> Reading.of(item, 0, "none"));
  }

  private static List<Reading> replication(DatabaseInterview interview, Sentence grant) {
    if (Boolean.TRUE.equals(interview.row(RECOVERS).get("replica"))) {
      return seesOthers(interview) ? replica(interview) : unknownReplication(grant);
    }
    Map<String, Object> slots = interview.row(LEFT_SLOTS);
    if (number(slots, "slots") > 0) {
      return List.of(
          Reading.of(
              HealthItem.REPLICATION_RUNS,
              1,
              "slots without their replica: " + slots.get("names")));
    }
    return seesOthers(interview) ? primary(interview.row(REPLICAS)) : unknownReplication(grant);
  }

  private static List<Reading> primary(Map<String, Object> replicas) {
    if (number(replicas, "replicas") == 0) {
      return List.of(Reading.unknown(HealthItem.REPLICATION_RUNS, NO_REPLICA, "no replica"));
    }
    String names = (String) replicas.get("names");
    return List.of(
        Reading.of(HealthItem.REPLICATION_RUNS, number(replicas, "broken") > 0 ? 1 : 0, names),
        Reading.of(HealthItem.REPLICATION_LAG, number(replicas, "seconds"), names));
  }

  private static List<Reading> replica(DatabaseInterview interview) {
    Map<String, Object> receiver = interview.row(RECEIVER);
    boolean runs = Boolean.TRUE.equals(receiver.get("runs"));
    List<Reading> readings = new ArrayList<>();
    readings.add(
        Reading.of(
            HealthItem.REPLICATION_RUNS, runs ? 0 : 1, runs ? "a replica" : "a replica, stopped"));
    if (receiver.get("seconds") != null) {
      readings.add(
          Reading.of(HealthItem.REPLICATION_LAG, number(receiver, "seconds"), "a replica"));
    }
    return readings;
  }

  private static List<Reading> unknownReplication(Sentence grant) {
    return List.of(
        Reading.unknown(HealthItem.REPLICATION_RUNS, grant, ""),
        Reading.unknown(HealthItem.REPLICATION_LAG, grant, ""));
  }

  private static List<Reading> counters(DatabaseInterview interview) {
    Map<String, Object> row = interview.row(COUNTERS);
    return List.of(
        interview.perDay(
            HealthItem.DEADLOCKS,
            number(row, "deadlocks"),
            number(row, "hours"),
            "%s since %s".formatted(row.get("deadlocks"), row.get("since"))),
        interview.cacheHits(number(row, "hits"), number(row, "reads")));
  }

  private static Reading slowStatements(DatabaseInterview interview) {
    List<Map<String, Object>> places = interview.rows(STATEMENTS_PLACE);
    if (places.isEmpty()) {
      return Reading.unknown(
          HealthItem.SLOW_STATEMENTS,
          Sentence.of(
              "The database counts no statements. Add pg_stat_statements to"
                  + " shared_preload_libraries and run: create extension pg_stat_statements"),
          "");
    }
    long slow = interview.settings().slow().toMillis();
    Map<String, Object> row =
        interview.row(SLOW_STATEMENTS.formatted(places.get(0).get("place")), slow);
    return interview.perDay(
        HealthItem.SLOW_STATEMENTS,
        number(row, "calls"),
        number(row, "hours"),
        "%s calls of %s statements that take %d ms or more on average, since %s"
            .formatted(row.get("calls"), row.get("statements"), slow, row.get("since")));
  }

  private static Reading indexes(DatabaseInterview interview) {
    Map<String, Object> row = interview.row(INVALID_INDEXES);
    return Reading.of(
        HealthItem.INVALID_INDEXES, number(row, "indexes"), (String) row.get("names"));
  }

  private static boolean seesOthers(DatabaseInterview interview) {
    return Boolean.TRUE.equals(interview.row(SEES_OTHERS).get("granted"));
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }
}
