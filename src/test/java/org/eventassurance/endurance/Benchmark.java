package org.eventassurance.endurance;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.eventassurance.escalation.Escalation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what the escalation does in volumes. Figures are printed, not judged: they depend on the
 * machine.
 */
@OnServers
abstract class Benchmark {

  /** A Wednesday morning, at which every mail may go out. */
  static final Instant NOW = OffsetDateTime.parse("2026-06-10T10:00:00+08:00").toInstant();

  @Autowired private DataSource database;
  @Autowired Escalation escalation;
  @Autowired GreenMail mailServer;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void beginWithNothing() throws Exception {
    ClockUtil.setCurrentTime(Date.from(NOW));
    jdbc.sql("truncate act_ru_task, act_ru_identitylink, task_clock, notification cascade")
        .update();
    mailServer.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void comeBack() {
    ClockUtil.reset();
  }

  /** Tasks that are due at that moment, and whose clocks are to be looked at then. */
  void open(String name, int count, Instant dueAt) {
    new ManyTasks(database).open(name, count, dueAt, dueAt);
    jdbc.sql("analyze").update();
  }

  int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }

  static Duration time(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** How much of something is done in a second. */
  static long perSecond(int count, Duration time) {
    return Math.round(count * 1e9 / time.toNanos());
  }

  static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
