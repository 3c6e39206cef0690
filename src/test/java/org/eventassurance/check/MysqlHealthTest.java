package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eventassurance.check.SampleDatabases.CAUTIOUS;
import static org.eventassurance.check.SampleDatabases.EAGER;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleDatabases.mariaDb;
import static org.eventassurance.check.SampleDatabases.reading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eventassurance.catalogue.Credentials.Credential;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real MariaDB tells of its health. */
@Tag("E4")
class MysqlHealthTest {

  private static final Credential MONITOR = new Credential("monitor", "m", null);
  private static final Credential STRANGER = new Credential("stranger", "s", null);

  private static RealMariaDb server;

  private final DatabaseServers servers = new DatabaseServers(EAGER, IMPATIENT);

  @BeforeAll
  static void start() throws IOException, InterruptedException, SQLException {
    server =
        RealMariaDb.start(
            "--max-connections=20", "--long-query-time=0.05", "--log-bin=log", "--server-id=1");
    server.run(
        "create database orders",
        "create user monitor identified by 'm'",
        "grant process, replica monitor on *.* to monitor",
        "create user stranger identified by 's'",
        "grant select on orders.* to stranger",
        "grant select on orders.* to monitor",
        "create table orders.stock (id int primary key, pieces int) engine = innodb",
        "insert into orders.stock values (1, 10), (2, 10)");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void usedConnectionsAreCounted() throws SQLException {
    assertThat(reading(read(MONITOR), HealthItem.CONNECTIONS).value()).isLessThan(40);
    List<Connection> many = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      many.add(server.open());
    }
    try {
      assertThat(reading(read(MONITOR), HealthItem.CONNECTIONS).value()).isBetween(80.0, 100.0);
    } finally {
      for (Connection connection : many) {
        connection.close();
      }
    }
  }

  @Test
  void anOpenTransactionIsFound() throws SQLException {
    assertThat(reading(read(MONITOR), HealthItem.LONGEST_TRANSACTION).value()).isZero();
    try (Connection forgetful = server.open();
        Statement statement = forgetful.createStatement()) {
      forgetful.setAutoCommit(false);
      statement.execute("update orders.stock set pieces = 8 where id = 2");
      statement.execute("select sleep(1.6)");

      List<Reading> readings = read(MONITOR);

      assertThat(reading(readings, HealthItem.LONGEST_TRANSACTION).value()).isBetween(0.01, 1.0);
      assertThat(reading(readings, HealthItem.IDLE_IN_TRANSACTION).evidence())
          .startsWith("thread ");
      forgetful.rollback();
    }
  }

  @Test
  void aDeadlockIsCounted() throws SQLException {
    double before = reading(read(MONITOR), HealthItem.DEADLOCKS).value();

    makeDeadlock();

    assertThat(reading(read(MONITOR), HealthItem.DEADLOCKS).value()).isEqualTo(before + 1);
  }

  @Test
  void slowStatementsAreThoseThatTakeLongerThanTheServersOwnLimit() throws SQLException {
    double before = reading(read(MONITOR), HealthItem.SLOW_STATEMENTS).value();

    server.run("select sleep(0.1)");

    Reading reading = reading(read(MONITOR), HealthItem.SLOW_STATEMENTS);
    assertThat(reading.value()).isGreaterThan(before);
    assertThat(reading.evidence()).contains("of more than 0.05 s");
  }

  @Test
  void aReplicaWhoseSourceIsGoneDoesNotRun() throws SQLException {
    assertThat(reading(read(MONITOR), HealthItem.REPLICATION_RUNS).value())
        .as("nobody told the server that it should have a replica")
        .isNull();

    server.run(
        "change master to master_host = '127.0.0.1', master_port = 1, master_user = 'nobody'");
    try {
      Reading stopped = reading(read(MONITOR), HealthItem.REPLICATION_RUNS);
      assertThat(stopped.value()).isEqualTo(1);
      assertThat(stopped.evidence()).isEqualTo("a replica, stopped");
    } finally {
      server.run("reset slave all");
    }
  }

  @Test
  void aReplicaTellsHowFarItLagsBehindAndItsSourceThatItIsThere() throws Exception {
    server.run(
        "create user if not exists copier identified by 'c'",
        "grant replication slave on *.* to copier");
    try (RealMariaDb replica = RealMariaDb.start("--server-id=2")) {
      replica.run(
          "change master to master_host = '127.0.0.1', master_user = 'copier',"
              + " master_password = 'c', master_use_gtid = slave_pos, master_port = "
              + server.port(),
          "start slave");
      // The account comes over with the rest.
      await()
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(
                          reading(
                                  servers.read(mariaDb(replica.port()), MONITOR),
                                  HealthItem.REPLICATION_LAG)
                              .value())
                      .isLessThan(10));
      Reading source = reading(read(MONITOR), HealthItem.REPLICATION_RUNS);
      assertThat(source.value()).isZero();
      assertThat(source.evidence()).isEqualTo("1 replicas");
      assertThat(reading(read(MONITOR), HealthItem.REPLICATION_LAG).reason().toString())
          .contains("Only a replica knows");
    }
    await("it notices as soon as it has something to send")
        .until(
            () -> {
              server.run("flush binary logs");
              return reading(read(MONITOR), HealthItem.REPLICATION_RUNS).value() == null;
            });
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
              assertThat(it.reason().toString())
                  .contains("grant process, replica monitor on *.* to 'stranger'@'%'");
            });
    assertThat(reading(readings, HealthItem.CONNECTIONS).value()).isPositive();
  }

  @Test
  void aServerThatHasHardlyReadAnythingSaysNothingOfItsCache() throws SQLException {
    List<Reading> readings =
        new DatabaseServers(CAUTIOUS, IMPATIENT).read(mariaDb(server.port()), MONITOR);

    assertThat(reading(readings, HealthItem.CACHE_HITS).value()).isNull();
  }

  @Test
  void theConnectionReadsOnlyAndAStatementDoesNotRunForEver() throws SQLException {
    server.run("grant all on orders.* to monitor");
    try (Connection connection =
            new DatabaseConnections(IMPATIENT.timeout()).open(mariaDb(server.port()), MONITOR);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from stock"))
          .hasMessageContaining("READ ONLY");
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "select count(*) from information_schema.columns a, information_schema.columns b,"
                          + " information_schema.columns c"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThatThrownBy(() -> read(new Credential("monitor", "hunter2", null)))
        .isInstanceOfSatisfying(
            SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("28000"));
  }

  private List<Reading> read(Credential credential) throws SQLException {
    return servers.read(mariaDb(server.port()), credential);
  }

  private static void makeDeadlock() throws SQLException {
    try (Connection one = server.open();
        Connection other = server.open()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      update(one, 1);
      update(other, 2);
      CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> updateUnchecked(one, 2));
      CompletableFuture<Void> closesTheCircle =
          CompletableFuture.runAsync(() -> updateUnchecked(other, 1));
      assertThatThrownBy(() -> CompletableFuture.allOf(waits, closesTheCircle).join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("Deadlock");
      one.rollback();
      other.rollback();
    }
  }

  private static void updateUnchecked(Connection connection, int id) {
    try {
      update(connection, id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(Connection connection, int id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("update orders.stock set pieces = pieces - 1 where id = " + id);
    }
  }
}
