package org.eventassurance.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** An engine with our tables beside its own, without the rest of the product. */
public final class TinyEngine implements AutoCloseable {

  private final PlatformTransactionManager transactions;
  private final ProcessEngine engine;

  private TinyEngine(PlatformTransactionManager transactions, ProcessEngine engine) {
    this.transactions = transactions;
    this.engine = engine;
  }

  /** A new, empty database in memory. */
  public static DataSource h2() {
    String url = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000";
    return new DriverManagerDataSource(url.formatted(UUID.randomUUID()), "sa", "");
  }

  /** Brings the database up to date and starts an engine on it. */
  public static TinyEngine on(DataSource database, ProcessEnginePlugin... plugins) {
    Flyway.configure().dataSource(database).load().migrate();
    PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("tiny-" + UUID.randomUUID());
    configuration.setDataSource(database);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(Map.of());
    configuration.setProcessEnginePlugins(List.of(plugins));
    return new TinyEngine(transactions, configuration.buildProcessEngine());
  }

  public ProcessEngine engine() {
    return engine;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  @Override
  public void close() {
    engine.close();
  }
}
