package org.eventassurance.process.shipping;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.repository.Deployment;
import org.eventassurance.database.PatientPostgres;
import org.eventassurance.language.Words;
import org.eventassurance.process.ShippedModel;
import org.eventassurance.process.ShippedModel.State;
import org.eventassurance.process.StartupLock;
import org.eventassurance.process.TinyEngine;
import org.eventassurance.process.model.DeploymentNotice;
import org.eventassurance.process.model.ModelGuard;
import org.eventassurance.process.model.ModelGuardPlugin;
import org.eventassurance.process.model.Rehearsal;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ConcurrentStartTest {

  /** The databases that the product runs on; each hands out an empty one. */
  enum Database {
    H2 {
      @Override
      DataSource create() {
        return TinyEngine.h2();
      }
    },
    POSTGRES {
      @Override
      DataSource create() {
        JdbcClient admin = JdbcClient.create(postgres.getPostgresDatabase());
        admin.sql("drop database if exists assurance with (force)").update();
        admin.sql("create database assurance").update();
        return postgres.getDatabase("postgres", "assurance");
      }
    };

    abstract DataSource create();
  }

  private static EmbeddedPostgres postgres;

  private final ExecutorService nodes = Executors.newFixedThreadPool(2);

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = PatientPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @AfterEach
  void stopNodes() {
    nodes.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void twoNodesThatShipAtOnceShipOnce(Database kind) throws Exception {
    DataSource database = kind.create();
    CyclicBarrier atOnce = new CyclicBarrier(2);
    try (TinyEngine one = TinyEngine.on(database, Rehearsal.beans());
        TinyEngine other = TinyEngine.on(database, Rehearsal.beans())) {
      List<Future<?>> shipments =
          Stream.of(one, other)
              .<Future<?>>map(node -> nodes.submit(() -> shipAtOnce(node, database, atOnce)))
              .toList();
      for (Future<?> shipment : shipments) {
        shipment.get(60, SECONDS);
      }

      assertThat(one.engine().getRepositoryService().createDeploymentQuery().count()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNodeTouchesNothingUntilTheOtherIsReady(Database kind, CapturedOutput log) throws Exception {
    DataSource database = migrated(kind.create());
    StartupLock other = new StartupLock(database);
    other.acquire();

    Future<List<Deployment>> node = nodes.submit(() -> startNode(database));
    await().until(() -> log.getAll().contains("Another node is starting on this database."));
    assertThat(tables(database)).doesNotContain("ACT_GE_PROPERTY");
    other.release();

    assertThat(node.get(60, SECONDS)).hasSize(1);
    assertThat(tables(database)).contains("ACT_GE_PROPERTY");
  }

  @ParameterizedTest
  @EnumSource
  void aStartThatFailsLetsTheNextOneBegin(Database kind) {
    DataSource database = migrated(kind.create());
    StartupLock failed = new StartupLock(database);
    failed.acquire();
    failed.destroy();

    StartupLock next = new StartupLock(database);
    Future<?> start = nodes.submit(next::acquire);

    assertThatCode(() -> start.get(30, SECONDS)).doesNotThrowAnyException();
    next.release();
  }

  @ParameterizedTest
  @EnumSource
  void anOwnersVersionStaysUntilOursIsAskedFor(Database kind) {
    DataSource database = kind.create();
    JdbcClient jdbc = JdbcClient.create(database);
    try (TinyEngine tiny = TinyEngine.on(database, Rehearsal.beans())) {
      Release.first().on(tiny, jdbc).deploy();
      tiny.engine()
          .getRepositoryService()
          .createDeployment()
          .addString("a.form", Release.noted(Rehearsal.FORM, "Owner's words."))
          .deploy();
      ModelShipment release = Release.first().with(Rehearsal.FORM, "New words.").on(tiny, jdbc);

      release.deploy();
      assertThat(release.conflicts())
          .containsExactly(new ShippedModel(Rehearsal.FORM, State.CONFLICT, 2, Release.START));

      release.deploy(Rehearsal.FORM);
      assertThat(release.conflicts()).isEmpty();
    }
  }

  private static Void shipAtOnce(TinyEngine node, DataSource database, CyclicBarrier atOnce)
      throws Exception {
    StartupLock lock = new StartupLock(database);
    atOnce.await(30, SECONDS);
    lock.acquire();
    Release.first().on(node, JdbcClient.create(database)).deploy();
    lock.release();
    return null;
  }

  /** Starts like the product does and answers what it then finds deployed. */
  private static List<Deployment> startNode(DataSource database) {
    StartupLock lock = new StartupLock(database);
    ModelGuard guard = new ModelGuard(Rehearsal.expectations());
    try (TinyEngine tiny =
        TinyEngine.on(
            database,
            lock,
            Rehearsal.beans(),
            new ModelGuardPlugin(() -> guard, DeploymentNotice.NONE, () -> Words.ENGLISH))) {
      Release.first().on(tiny, JdbcClient.create(database)).deploy();
      lock.release();
      return tiny.engine().getRepositoryService().createDeploymentQuery().list();
    }
  }

  private static List<String> tables(DataSource database) {
    return JdbcClient.create(database)
        .sql("select upper(table_name) from information_schema.tables")
        .query(String.class)
        .list();
  }

  private static DataSource migrated(DataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}
