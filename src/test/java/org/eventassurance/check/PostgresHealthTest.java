package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventassurance.check.SampleDatabases.CAUTIOUS;
import static org.eventassurance.check.SampleDatabases.EAGER;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleDatabases.postgres;
import static org.eventassurance.check.SampleDatabases.reading;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.database.PatientPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL tells of its health. */
@Tag("E4")
class PostgresHealthTest {

  private static final Credential MONITOR = new Credential("monitor", "m", null);
  private static final Credential STRANGER = new Credential("stranger", "s", null);

  private static EmbeddedPostgres server;

  private final DatabaseServers servers = new DatabaseServers(EAGER, IMPATIENT);

  @BeforeAll
  static void start() throws IOException, SQLException {
    server =
        PatientPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("max_connections", "23")
            .setServerConfig("max_prepared_transactions", "2")
            .setServerConfig("autovacuum", "off")
            .start();
    run(
        "create role monitor login password 'm'",
        "grant pg_monitor to monitor",
        "create role stranger login password 's'",
        "create table stock (id int primary key, pieces int)",
        "insert into stock select n, 10 from generate_series(1, 100) n");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void usedConnectionsAreCountedAgainstThoseThatOrdinaryAccountsMayUse() throws SQLException {
    assertThat(reading(read(MONITOR), HealthItem.CONNECTIONS).value()).isLessThan(40);
    List<Connection> many = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      many.add(open());
    }
    try {
      Reading reading = reading(read(MONITOR), HealthItem.CONNECTIONS);
      assertThat(reading.value()).isBetween(80.0, 100.0);
      assertThat(reading.evidence()).endsWith("of 20 connections");
    } finally {
      for (Connection connection : many) {
        connection.close();
      }
    }
  }

  @Test
  void anOpenTransactionIsFoundWithItsAgeAndItsOwner() throws Exception {
    assertThat(reading(read(MONITOR), HealthItem.LONGEST_TRANSACTION).value()).isZero();
    try (Connection forgetful = open();
        Statement statement = forgetful.createStatement()) {
      forgetful.setAutoCommit(false);
      statement.execute("select pg_sleep(0.7)");

      List<Reading> readings = read(MONITOR);

      assertThat(reading(readings, HealthItem.LONGEST_TRANSACTION).value()).isPositive();
      assertThat(reading(readings, HealthItem.LONGEST_TRANSACTION).evidence())
          .endsWith("of postgres");
      assertThat(reading(readings, HealthItem.IDLE_IN_TRANSACTION).evidence())
          .endsWith("of postgres");
      forgetful.rollback();
    }
  }

  @Test
  void aPreparedTransactionThatNobodyCommitsIsATransactionToo() throws SQLException {
    run("begin; update stock set pieces = 9 where id = 50; prepare transaction 'left'");
    try {
      assertThat(reading(read(MONITOR), HealthItem.LONGEST_TRANSACTION).evidence())
          .isEqualTo("process prepared of postgres");
    } finally {
      run("rollback prepared 'left'");
    }
  }

  @Test
  void aDeadlockIsCounted() throws Exception {
    double before = reading(read(MONITOR), HealthItem.DEADLOCKS).value();

    makeDeadlock();

    assertThat(reading(read(MONITOR), HealthItem.DEADLOCKS).value()).isEqualTo(before + 1);
  }

  @Test
  void slowStatementsAreCountedWhereTheDatabaseCountsStatements() throws SQLException {
    Reading uncounted = reading(read(MONITOR), HealthItem.SLOW_STATEMENTS);
    assertThat(uncounted.value()).isNull();
    assertThat(uncounted.reason().toString()).contains("create extension pg_stat_statements");

    run("create extension pg_stat_statements", "select pg_sleep(0.1)", "select pg_sleep(0.1)");
    try {
      Reading counted = reading(read(MONITOR), HealthItem.SLOW_STATEMENTS);
      assertThat(counted.value()).isGreaterThanOrEqualTo(2);
      assertThat(counted.evidence()).contains("calls of", "50 ms or more");
    } finally {
      run("drop extension pg_stat_statements");
    }
  }

  @Test
  void anIndexThatFailedToBuildIsNamed() throws SQLException {
    assertThat(reading(read(MONITOR), HealthItem.INVALID_INDEXES).value()).isZero();
    run("create index stock_by_pieces on stock (pieces)");
    run("update pg_index set indisvalid = false where indexrelid = 'stock_by_pieces'::regclass");
    try {
      Reading reading = reading(read(MONITOR), HealthItem.INVALID_INDEXES);
      assertThat(reading.value()).isEqualTo(1);
      assertThat(reading.evidence()).isEqualTo("stock_by_pieces");
    } finally {
      run("drop index stock_by_pieces");
    }
  }

  @Test
  void aSlotWhoseReplicaIsGoneMeansThatReplicationDoesNotRun() throws SQLException {
    Reading none = reading(read(MONITOR), HealthItem.REPLICATION_RUNS);
    assertThat(none.value()).as("nobody told the server that it should have one").isNull();

    run("select pg_create_physical_replication_slot('standby_1', true)");
    try {
      Reading left = reading(read(MONITOR), HealthItem.REPLICATION_RUNS);
      assertThat(left.value()).isEqualTo(1);
      assertThat(left.evidence()).contains("standby_1");
    } finally {
      run("select pg_drop_replication_slot('standby_1')");
    }
  }

  @Test
  void whatTheAccountMayNotReadIsUnknownWithTheGrantThatHelps() throws SQLException {
    List<Reading> readings = read(STRANGER);

    assertThat(readings)
        .filteredOn(
            it ->
                List.of(
                        HealthItem.LONGEST_TRANSACTION,
                        HealthItem.IDLE_IN_TRANSACTION,
                        HealthItem.REPLICATION_RUNS)
                    .contains(it.item()))
        .hasSize(3)
        .allSatisfy(
            it -> {
              assertThat(it.value()).isNull();
              assertThat(it.broken()).isFalse();
              assertThat(it.reason().toString()).contains("grant pg_monitor to stranger");
            });
    assertThat(reading(readings, HealthItem.CONNECTIONS).value()).isPositive();
    assertThat(reading(readings, HealthItem.CACHE_HITS).value()).isNotNull();
  }

  @Test
  void aServerThatHasOnlyJustStartedHasNoGoodNewsYet() throws SQLException {
    run("select pg_stat_reset()");

    List<Reading> readings =
        new DatabaseServers(CAUTIOUS, IMPATIENT).read(postgres(server.getPort()), MONITOR);

    assertThat(reading(readings, HealthItem.CACHE_HITS).value()).isNull();
    assertThat(reading(readings, HealthItem.DEADLOCKS).value()).isNull();
    assertThat(reading(readings, HealthItem.DEADLOCKS).reason().toString())
        .contains("counted for 0 minutes only");
  }

  @Test
  void theConnectionReadsOnlyAndAStatementDoesNotRunForEver() throws SQLException {
    try (Connection connection =
            new DatabaseConnections(IMPATIENT.timeout()).open(postgres(server.getPort()), MONITOR);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
          .hasMessageContaining("read-only");
      assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
          .hasMessageContaining("statement timeout");
    }
  }

  private List<Reading> read(Credential credential) throws SQLException {
    return servers.read(postgres(server.getPort()), credential);
  }

  private static void makeDeadlock() throws SQLException {
    try (Connection one = open();
        Connection other = open()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      update(one, 1);
      update(other, 2);
      CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> updateUnchecked(one, 2));
      CompletableFuture<Void> closesTheCircle =
          CompletableFuture.runAsync(() -> updateUnchecked(other, 1));
      assertThatThrownBy(() -> CompletableFuture.allOf(waits, closesTheCircle).join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("deadlock");
      one.rollback();
      other.rollback();
    }
  }

  private static void updateUnchecked(Connection connection, int id) {
    try {
      update(connection, id);
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException lost) {
        e.addSuppressed(lost);
      }
      throw new IllegalStateException(e);
    }
  }

  private static void update(Connection connection, int id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("update stock set pieces = pieces - 1 where id = " + id);
    }
  }

  private static Connection open() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  private static void run(String... statements) throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
