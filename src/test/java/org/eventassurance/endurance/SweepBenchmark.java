package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.eventassurance.process.DecisionTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** How fast steps that are due at once reach the ledger, beside the engine's own timers. */
class SweepBenchmark extends Benchmark {

  private static final int DUE = 10_000;
  private static final int TIMERS = 2_000;

  /** Ten departments, three phases, no level. */
  private static final int DISTINCT_INPUTS = 3 * 10;

  @Autowired private EmbeddedPostgres server;
  @Autowired private DecisionTables tables;

  @Test
  void stepsDueAtOnceReachTheLedger() throws Exception {
    long before = evaluations();
    open("warm-up", DUE, NOW);
    escalation.sweep();

    open("one", DUE, NOW);
    Duration one = time(escalation::sweep);
    open("two", DUE, NOW);
    Duration two = time(this::sweepTwiceAtOnce);
    long evaluations = evaluations() - before;
    Duration timers = timers();

    print("Due at once on PostgreSQL                    steps/s");
    print("clocks, one sweep          (%,6d steps)  %,9d", DUE, perSecond(DUE, one));
    print("clocks, two sweeps at once (%,6d steps)  %,9d", DUE, perSecond(DUE, two));
    print("the bare engine's timers   (%,6d timers) %,9d", TIMERS, perSecond(TIMERS, timers));
    print("The ladder was evaluated %d times.", evaluations);
    assertThat(count("notification where step = 'due'")).isEqualTo(3 * DUE);
    assertThat(evaluations)
        .as("at most once for each distinct question")
        .isBetween(1L, (long) DISTINCT_INPUTS);
  }

  private void sweepTwiceAtOnce() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(escalation::sweep),
            CompletableFuture.runAsync(escalation::sweep))
        .join();
  }

  /** How many tables have been evaluated so far, as their engine counts it. */
  private long evaluations() {
    DmnEngine engine = (DmnEngine) ReflectionTestUtils.getField(tables, "engine");
    return engine.getConfiguration().getEngineMetricCollector().getExecutedDecisionInstances();
  }

  /** The same engine and job executor with their defaults, alone, on the same server. */
  private Duration timers() throws Exception {
    jdbc.sql("create database bare").update();
    try (HikariDataSource database = new HikariDataSource()) {
      database.setJdbcUrl(server.getJdbcUrl("postgres", "bare") + "&reWriteBatchedInserts=true");
      database.setMaximumPoolSize(30);
      ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
      configuration
          .setProcessEngineName("bare")
          .setDataSource(database)
          .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
          .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
          .setEnforceHistoryTimeToLive(false);
      ProcessEngine engine = configuration.buildProcessEngine();
      try {
        deployReminder(engine);
        startReminders(engine, TIMERS / 4);
        execute(engine);
        startReminders(engine, TIMERS);
        return time(() -> execute(engine));
      } finally {
        engine.close();
      }
    }
  }

  private static void deployReminder(ProcessEngine engine) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "reminder.bpmn",
            Bpmn.createExecutableProcess("reminder")
                .startEvent()
                .userTask("task")
                .boundaryEvent("due")
                .cancelActivity(false)
                .timerWithDate("${due}")
                .endEvent()
                .moveToActivity("task")
                .endEvent()
                .done())
        .deploy();
  }

  private static void startReminders(ProcessEngine engine, int count) {
    for (int i = 0; i < count; i++) {
      engine
          .getRuntimeService()
          .startProcessInstanceByKey("reminder", Variables.putValue("due", Date.from(NOW)));
    }
  }

  private static void execute(ProcessEngine engine) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    configuration.getJobExecutor().start();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> engine.getManagementService().createJobQuery().count() == 0);
    configuration.getJobExecutor().shutdown();
  }
}
