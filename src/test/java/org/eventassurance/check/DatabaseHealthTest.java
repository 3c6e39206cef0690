package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventassurance.check.SampleDatabases.EAGER;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleDatabases.database;
import static org.eventassurance.check.SampleDatabases.postgres;
import static org.eventassurance.check.SampleTargets.databases;
import static org.eventassurance.check.SampleTargets.finding;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.catalogue.DatabaseKind;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The health of databases is judged by the company's limits; nobody waits for ever. */
@Tag("E4")
class DatabaseHealthTest {

  private static final MonitoringServer MONITORING =
      new MonitoringServer(
          "main",
          URI.create("http://127.0.0.1:9"),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Set.of(),
          Map.of(),
          Map.of());

  private static EmbeddedPostgres server;

  private final Prometheus prometheus = mock(Prometheus.class);
  private final ServiceCatalogue catalogue = mock(ServiceCatalogue.class);

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("max_connections", "23").start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role monitor login password 'm'");
      statement.execute("grant pg_monitor to monitor");
      statement.execute(
          "create table stock as select n as id, 10 as pieces from generate_series(1, 5000) n");
      for (int i = 0; i < 5; i++) {
        statement.execute("select count(*) from stock a join stock b using (id)");
      }
      askForThePassword(statement);
    }
  }

  /** By default it trusts everybody on the machine. */
  private static void askForThePassword(Statement statement) throws SQLException, IOException {
    try (ResultSet answer = statement.executeQuery("show hba_file")) {
      answer.next();
      Path rules = Path.of(answer.getString(1));
      Files.writeString(
          rules, "host all monitor 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
    }
    statement.execute("select pg_reload_conf()");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void aHealthyDatabasePassesItemByItem() {
    List<Finding> findings = examine(postgres(server.getPort()), "m");

    assertThat(findings)
        .filteredOn(
            it ->
                List.of("dbConnectionsPercent", "dbDeadlocks", "dbLongestTransactionMinutes")
                    .contains(it.item().replaceAll("@.*", "")))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.state()).isEqualTo(State.PASS));
    assertThat(findings).noneMatch(it -> it.state() == State.ERROR);
  }

  @Test
  void tooManyConnectionsWarnAndThenFailInSentencesOfBothLanguages() throws SQLException {
    List<Connection> many = new ArrayList<>();
    try {
      // Twenty are for ordinary accounts; the check itself needs one.
      connect(many, 13);
      assertThat(finding(examine(postgres(server.getPort()), "m"), "dbConnectionsPercent").state())
          .isEqualTo(State.WARN);
      connect(many, 3);

      Finding full = finding(examine(postgres(server.getPort()), "m"), "dbConnectionsPercent");

      assertThat(full.item()).isEqualTo("dbConnectionsPercent@orders-primary");
      assertThat(full.state()).isEqualTo(State.FAIL);
      assertThat(full.measured()).isGreaterThanOrEqualTo(80);
      assertThat(full.threshold()).isEqualTo(80);
      assertThat(full.evidence()).endsWith("of 20 connections");
      assertThat(full.sentence().toString())
          .startsWith("orders-primary: Database connections used (%): ")
          .contains("fails at 80");
      assertThat(SentenceJson.write(full.sentence()).toString())
          .as("whoever reads it later, reads it in their language")
          .contains("数据库连接数占用");
    } finally {
      for (Connection connection : many) {
        connection.close();
      }
    }
  }

  @Test
  void theMonitoringTellsOfTheMachineAndOfTheBackup() {
    when(prometheus.highest(MONITORING, "cpu")).thenReturn(OptionalDouble.of(91));
    when(prometheus.highest(MONITORING, "disk")).thenReturn(OptionalDouble.empty());
    when(prometheus.highest(MONITORING, "backup"))
        .thenThrow(new NoAnswerException(Sentence.of("The monitoring is down.")));
    CataloguedDatabase database =
        monitored(Map.of("cpuPercent", "cpu", "diskPercent", "disk", "backupAgeHours", "backup"));

    List<Finding> findings = examine(database, "m");

    assertThat(finding(findings, "dbCpuPercent").state()).isEqualTo(State.FAIL);
    assertThat(finding(findings, "dbDiskPercent").state()).isEqualTo(State.UNKNOWN);
    assertThat(finding(findings, "dbBackupAgeHours").state()).isEqualTo(State.ERROR);
    assertThat(finding(findings, "dbMemoryPercent").state()).isEqualTo(State.UNKNOWN);
    assertThat(finding(findings, "dbMemoryPercent").sentence().toString())
        .contains("Add the query memoryPercent");
  }

  @Test
  void aWrongPasswordIsAnErrorThatDoesNotTellThePassword() {
    Finding refused =
        await()
            .until(() -> examine(postgres(server.getPort()), "hunter2"), it -> it.size() == 5)
            .get(0);

    assertThat(refused.state()).isEqualTo(State.ERROR);
    assertThat(refused.sentence().toString()).contains("refuses the account or its password");
    assertThat(refused.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aServerThatIsDownIsAnError(DatabaseKind kind) throws IOException {
    int port;
    try (BlackHole closed = new BlackHole()) {
      port = closed.port();
    }

    Finding down = finding(examine(database(kind, port, "orders"), "m"), "dbConnection");

    assertThat(down.state()).isEqualTo(State.ERROR);
    assertThat(down.sentence().toString()).contains("127.0.0.1:" + port + " cannot be reached.");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aServerThatNeverAnswersIsAnErrorWithinSeconds(DatabaseKind kind) throws IOException {
    try (BlackHole silent = new BlackHole()) {
      List<Finding> findings =
          assertTimeoutPreemptively(
              Duration.ofSeconds(8), () -> examine(database(kind, silent.port(), "orders"), "m"));

      assertThat(finding(findings, "dbConnection").state()).isEqualTo(State.ERROR);
    }
  }

  @Test
  void oneDatabaseThatIsDownDoesNotHideTheOther() throws IOException {
    try (BlackHole silent = new BlackHole()) {
      List<Finding> findings =
          check("m")
              .examine(
                  databases(
                      database(DatabaseKind.POSTGRESQL, silent.port(), "other"),
                      postgres(server.getPort())));

      assertThat(finding(findings, "dbConnection").state()).isEqualTo(State.ERROR);
      assertThat(finding(findings, "dbConnectionsPercent").state()).isEqualTo(State.PASS);
    }
  }

  @Test
  void aCoreSystemWithoutADatabaseInTheCatalogueIsUnknownUnlessItsDataLieBelow() {
    CheckTarget nothing = databases();
    CheckTarget below = databases(postgres(1));
    when(catalogue.withDependencies(List.of("order"))).thenReturn(List.of(nothing.system()));
    assertThat(check("m").concerns(nothing.system())).isTrue();
    assertThat(check("m").examine(nothing))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.UNKNOWN));

    when(catalogue.withDependencies(List.of("order")))
        .thenReturn(List.of(nothing.system(), below.system()));
    assertThat(check("m").concerns(nothing.system())).isFalse();
  }

  @Test
  void withoutCredentialsNothingIsTried() {
    CataloguedDatabase open =
        new CataloguedDatabase(
            "orders-primary",
            DatabaseKind.POSTGRESQL,
            postgres(1).server(),
            "orders",
            Optional.empty(),
            Optional.empty(),
            Map.of());

    assertThat(finding(examine(open, "m"), "dbConnection").state()).isEqualTo(State.UNKNOWN);
    assertThat(
            finding(
                new DatabaseHealth(
                        new DatabaseServers(EAGER, IMPATIENT),
                        new MachineFigures(prometheus, SampleJudge.judge()),
                        SampleJudge.judge(),
                        new Credentials(Map.of()),
                        catalogue)
                    .examine(databases(postgres(1))),
                "dbConnection"))
        .satisfies(
            it -> {
              assertThat(it.state()).isEqualTo(State.ERROR);
              assertThat(it.sentence().toString())
                  .contains("set assurance.credentials.orders-readonly");
            });
  }

  private static CataloguedDatabase monitored(Map<String, String> metrics) {
    CataloguedDatabase plain = postgres(server.getPort());
    return new CataloguedDatabase(
        plain.id(),
        plain.kind(),
        plain.server(),
        plain.database(),
        plain.credentials(),
        Optional.of(MONITORING),
        metrics);
  }

  private List<Finding> examine(CataloguedDatabase database, String password) {
    return check(password).examine(databases(database));
  }

  private DatabaseHealth check(String password) {
    Judge judge = SampleJudge.judge();
    return new DatabaseHealth(
        new DatabaseServers(EAGER, IMPATIENT),
        new MachineFigures(prometheus, judge),
        judge,
        new Credentials(Map.of("orders-readonly", new Credential("monitor", password, null))),
        catalogue);
  }

  private static void connect(List<Connection> connections, int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      connections.add(server.getPostgresDatabase().getConnection());
    }
  }
}
