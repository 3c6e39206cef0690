package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventassurance.check.SampleDatabases.EAGER;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleDatabases.postgres;
import static org.eventassurance.check.SampleDatabases.reading;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eventassurance.catalogue.Credentials.Credential;
import org.eventassurance.database.PatientPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL with a real replica: both sides tell whether replication runs. */
@Tag("E4")
class PostgresReplicationTest {

  private static final Credential ACCOUNT = new Credential("postgres", "postgres", null);

  @TempDir private Path folder;

  @Test
  void bothSidesTellWhetherReplicationRuns() throws IOException, SQLException {
    EmbeddedPostgres primary = PatientPostgres.start();
    try (EmbeddedPostgres replica = replicaOf(primary)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(reading(read(primary), HealthItem.REPLICATION_RUNS).value()).isZero());
      assertThat(reading(read(primary), HealthItem.REPLICATION_LAG).value()).isLessThan(10);
      assertThat(reading(read(primary), HealthItem.REPLICATION_RUNS).evidence())
          .contains("streaming");
      assertThat(reading(read(replica), HealthItem.REPLICATION_RUNS).value()).isZero();
      assertThat(reading(read(replica), HealthItem.REPLICATION_LAG).value()).isLessThan(10);

      run(replica, "select pg_wal_replay_pause()");
      assertThat(reading(read(replica), HealthItem.REPLICATION_RUNS).value()).isEqualTo(1);
      run(replica, "select pg_wal_replay_resume()");
      primary.close();

      await()
          .untilAsserted(
              () ->
                  assertThat(reading(read(replica), HealthItem.REPLICATION_RUNS).value())
                      .as("its source is gone")
                      .isEqualTo(1));
    } finally {
      primary.close();
    }
  }

  private static List<Reading> read(EmbeddedPostgres server) throws SQLException {
    return new DatabaseServers(EAGER, IMPATIENT).read(postgres(server.getPort()), ACCOUNT);
  }

  private EmbeddedPostgres replicaOf(EmbeddedPostgres primary) throws IOException, SQLException {
    Path data = folder.resolve("replica");
    try (Connection connection = primary.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Path source = Path.of(answer(statement, "show data_directory"));
      statement.execute("select pg_backup_start('replica', true)");
      FileSystemUtils.copyRecursively(source, data);
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      String label = answer(statement, "select labelfile from pg_backup_stop(false)");
      Files.writeString(data.resolve("backup_label"), label);
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    Files.deleteIfExists(data.resolve("epg-lock"));
    Files.createFile(data.resolve("standby.signal"));
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 user=postgres port=%d'".formatted(primary.getPort()));
    return PatientPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
  }

  private static String answer(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void run(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
