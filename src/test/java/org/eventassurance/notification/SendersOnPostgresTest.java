package org.eventassurance.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eventassurance.database.PatientPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several senders at work on a real PostgreSQL. */
class SendersOnPostgresTest {

  private EmbeddedPostgres postgres;
  private PostOffice office;
  private GrudgingServer server;

  @BeforeEach
  void open() throws Exception {
    postgres = PatientPostgres.start();
    server = new GrudgingServer();
    office =
        new PostOffice(
            new DriverManagerDataSource(
                postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true"));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
    server.close();
    postgres.close();
  }

  @Test
  void eachMailGoesOutOnceAndEachPersonGetsOneDigest() throws Exception {
    List<NewNotification> told = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String task = office.task("Task " + i, null);
      told.add(office.step(task, "due", "candidates", "chen", false));
      told.add(office.step(task, "due", "candidates", "li", true));
      told.add(office.step(task, "due", "candidates", "zhao", true));
    }
    assertThat(office.write(told.toArray(NewNotification[]::new))).isEqualTo(180);
    assertThat(office.write(told.toArray(NewNotification[]::new))).isZero();
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    List<Future<?>> rounds =
        Stream.of(1, 2, 3)
            .<Future<?>>map(node -> nodes.submit(() -> office.sender(server.port()).sendDue()))
            .toList();
    for (Future<?> round : rounds) {
      round.get(60, SECONDS);
    }
    nodes.shutdown();
    office.sender(server.port()).sendDue();

    assertThat(office.count(State.SENT)).isEqualTo(180);
    assertThat(server.taken).hasSize(62).doesNotHaveDuplicates();
    assertThat(office.notifications.backlog()).isEqualTo(new Backlog(0, 0, 0, null));
    assertThat(office.notifications.ofEvent(PostOffice.EVENT, 100)).hasSize(100);
  }
}
