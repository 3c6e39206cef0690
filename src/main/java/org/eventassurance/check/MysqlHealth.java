package org.eventassurance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eventassurance.language.Sentence;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * Reads the health of a MySQL or MariaDB server; everything is the whole server's. An account that
 * may PROCESS and see the state of replication sees everything.
 */
final class MysqlHealth implements HealthReader {

  private static final String STATUS =
      """
      show global status where variable_name in ('Threads_connected', 'Uptime',
        'Slow_queries', 'Innodb_deadlocks', 'Innodb_buffer_pool_read_requests',
        'Innodb_buffer_pool_reads')
      """;

  private static final String SETTINGS =
      """
      select @@global.max_connections as connections, @@global.long_query_time as slow,
             version() as version, current_user() as me
      """;

  private static final String LONGEST_TRANSACTION =
      """
      select trx_mysql_thread_id as thread,
             (unix_timestamp(now()) - unix_timestamp(trx_started)) / 60 as minutes
        from information_schema.innodb_trx
       where trx_mysql_thread_id <> connection_id()
       order by trx_started limit 1
      """;

  private static final String IDLE_IN_TRANSACTION =
      """
      select session.id as thread, session.time / 60 as minutes
        from information_schema.processlist session
        join information_schema.innodb_trx trx on trx.trx_mysql_thread_id = session.id
       where session.command = 'Sleep'
       order by session.time desc limit 1
      """;

  private static final String DEADLOCKS =
      """
      select `count` as deadlocks from information_schema.innodb_metrics
       where name = 'lock_deadlocks' and status = 'enabled'
      """;

  /** Without the privilege PROCESS it fails, where the list of sessions would show one's own. */
  private static final String SEES_OTHERS = "select 1 from information_schema.innodb_trx limit 0";

  private static final String REPLICAS =
      """
      select count(*) as replicas from information_schema.processlist
       where command like 'Binlog Dump%'
      """;

  @Override
  public List<Reading> read(DatabaseInterview interview) {
    Map<String, Object> settings = interview.row(SETTINGS);
    boolean mariaDb = String.valueOf(settings.get("version")).contains("MariaDB");
    Sentence grant = grant((String) settings.get("me"), mariaDb);
    Map<String, Double> status = status(interview);
    List<Reading> readings = new ArrayList<>();
    readings.add(connections(status, settings));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.LONGEST_TRANSACTION, HealthItem.IDLE_IN_TRANSACTION),
            grant,
            () ->
                List.of(
                    longest(HealthItem.LONGEST_TRANSACTION, interview.rows(LONGEST_TRANSACTION)),
                    longest(HealthItem.IDLE_IN_TRANSACTION, interview.rows(IDLE_IN_TRANSACTION)))));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.REPLICATION_RUNS, HealthItem.REPLICATION_LAG),
            grant,
            () -> replication(interview, mariaDb)));
    readings.addAll(
        interview.ask(
            List.of(HealthItem.DEADLOCKS), grant, () -> List.of(deadlocks(interview, status))));
    readings.add(slowStatements(interview, status, settings));
    readings.add(cacheHits(interview, status));
    return readings;
  }

  private static Sentence grant(String me, boolean mariaDb) {
    String statement =
        "grant process, %s on *.* to %s"
            .formatted(mariaDb ? "replica monitor" : "replication client", quoted(me));
    return Sentence.of(
        "The account may not read it. Let an administrator of the database run: %s", statement);
  }

  private static String quoted(String account) {
    int at = account.lastIndexOf('@');
    return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
  }

  private static Map<String, Double> status(DatabaseInterview interview) {
    Map<String, Double> status = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    interview
        .rows(STATUS)
        .forEach(
            row ->
                status.put(
                    (String) row.get("Variable_name"),
                    Double.valueOf(String.valueOf(row.get("Value")))));
    return status;
  }

  private static Reading connections(Map<String, Double> status, Map<String, Object> settings) {
    double used = status.get("Threads_connected");
    double usable = ((Number) settings.get("connections")).doubleValue();
    return Reading.of(
        HealthItem.CONNECTIONS,
        Math.min(100, 100 * used / usable),
        "%.0f of %.0f connections".formatted(used, usable));
  }

  private static Reading longest(String item, List<Map<String, Object>> sessions) {
    return sessions.stream()
        .findFirst()
        .map(
            it ->
                Reading.of(
                    item,
                    Math.max(0, ((Number) it.get("minutes")).doubleValue()),
                    "thread " + it.get("thread")))
        .orElseGet(() -> Reading.of(item, 0, "none"));
  }

  private static List<Reading> replication(DatabaseInterview interview, boolean mariaDb) {
    List<Map<String, Object>> sources = sources(interview, mariaDb);
    return sources.isEmpty() ? primary(interview) : replica(sources);
  }

  private static List<Map<String, Object>> sources(DatabaseInterview interview, boolean mariaDb) {
    if (mariaDb) {
      return interview.rows("show all slaves status");
    }
    try {
      return interview.rows("show replica status");
    } catch (BadSqlGrammarException olderThan8022) {
      return interview.rows("show slave status");
    }
  }

  private static List<Reading> replica(List<Map<String, Object>> sources) {
    boolean runs =
        sources.stream()
            .allMatch(
                source ->
                    "Yes".equals(value(source, "Replica_IO_Running", "Slave_IO_Running"))
                        && "Yes".equals(value(source, "Replica_SQL_Running", "Slave_SQL_Running")));
    List<Reading> readings = new ArrayList<>();
    readings.add(
        Reading.of(
            HealthItem.REPLICATION_RUNS, runs ? 0 : 1, runs ? "a replica" : "a replica, stopped"));
    sources.stream()
        .map(source -> value(source, "Seconds_Behind_Source", "Seconds_Behind_Master"))
        .filter(Number.class::isInstance)
        .mapToDouble(seconds -> ((Number) seconds).doubleValue())
        .max()
        .ifPresent(
            seconds -> readings.add(Reading.of(HealthItem.REPLICATION_LAG, seconds, "a replica")));
    return readings;
  }

  private static Object value(Map<String, Object> source, String column, String formerly) {
    return Optional.ofNullable(source.get(column)).orElseGet(() -> source.get(formerly));
  }

  /** A primary knows who reads its log, but not how far they are. */
  private static List<Reading> primary(DatabaseInterview interview) {
    interview.rows(SEES_OTHERS);
    Object replicas = interview.row(REPLICAS).get("replicas");
    if (((Number) replicas).longValue() == 0) {
      return List.of(Reading.unknown(HealthItem.REPLICATION_RUNS, NO_REPLICA, "no replica"));
    }
    String evidence = replicas + " replicas";
    return List.of(
        Reading.of(HealthItem.REPLICATION_RUNS, 0, evidence),
        Reading.unknown(
            HealthItem.REPLICATION_LAG,
            Sentence.of(
                "Only a replica knows how far it lags behind. Name it in the service catalogue as a"
                    + " database of its own."),
            evidence));
  }

  private static Reading deadlocks(DatabaseInterview interview, Map<String, Double> status) {
    Double counted = status.get("Innodb_deadlocks");
    if (counted == null) {
      counted =
          interview.rows(DEADLOCKS).stream()
              .findFirst()
              .map(row -> ((Number) row.get("deadlocks")).doubleValue())
              .orElse(null);
    }
    if (counted == null) {
      return Reading.unknown(
          HealthItem.DEADLOCKS,
          Sentence.of(
              "The server counts no deadlocks. Let an administrator of the database run: %s",
              "set global innodb_monitor_enable = 'lock_deadlocks'"),
          "");
    }
    double hours = status.get("Uptime") / 3600;
    return interview.perDay(
        HealthItem.DEADLOCKS, counted, hours, "%.0f in %.1f hours".formatted(counted, hours));
  }

  /** The server itself says what is slow: whatever takes longer than its long_query_time. */
  private static Reading slowStatements(
      DatabaseInterview interview, Map<String, Double> status, Map<String, Object> settings) {
    double counted = status.get("Slow_queries");
    double hours = status.get("Uptime") / 3600;
    return interview.perDay(
        HealthItem.SLOW_STATEMENTS,
        counted,
        hours,
        "%.0f statements of more than %s s in %.1f hours"
            .formatted(counted, settings.get("slow"), hours));
  }

  private static Reading cacheHits(DatabaseInterview interview, Map<String, Double> status) {
    double asked = status.get("Innodb_buffer_pool_read_requests");
    double read = status.get("Innodb_buffer_pool_reads");
    return interview.cacheHits(Math.max(0, asked - read), read);
  }
}
