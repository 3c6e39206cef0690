package org.eventassurance.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes nodes that start at once on one database start one after the other: from before the engine
 * looks at its tables until {@link #release()}, one node at a time. The lock is a locked row, so it
 * is free as soon as a node dies.
 */
@Component
public final class StartupLock extends AbstractProcessEnginePlugin implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StartupLock.class);
  private static final String LOCK_ROW = "select id from startup_lock where id = 1 for update";
  private static final String POSTGRES_LOCK_NOT_AVAILABLE = "55P03";

  private final DataSource dataSource;
  private Connection holder;

  public StartupLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    acquire();
  }

  /**
   * Waits, as long as it takes, until no other node is starting.
   *
   * @throws IllegalStateException if the database cannot be asked
   */
  public synchronized void acquire() {
    try {
      holder = dataSource.getConnection();
      holder.setAutoCommit(false);
      if (!holds(LOCK_ROW + " nowait")) {
        LOG.info("Another node is starting on this database. Waiting until it is ready.");
        while (!holds(LOCK_ROW)) {
          LOG.info("Still waiting for the other node.");
        }
      }
    } catch (SQLException unavailable) {
      release();
      throw new IllegalStateException(
          "The start could not be serialised with other nodes: check the database.", unavailable);
    }
  }

  /** Lets the next node start; does nothing if the lock is not held. */
  public synchronized void release() {
    if (holder == null) {
      return;
    }
    try (Connection connection = holder) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException lost) {
      LOG.warn("The start-up lock was lost with its connection.", lost);
    } finally {
      holder = null;
    }
  }

  /** Also a start that has failed lets go. */
  @Override
  public void destroy() {
    release();
  }

  private boolean holds(String lock) throws SQLException {
    try (Statement statement = holder.createStatement();
        ResultSet row = statement.executeQuery(lock)) {
      if (!row.next()) {
        throw new SQLException("The table startup_lock has lost its row.");
      }
      return true;
    } catch (SQLException refused) {
      holder.rollback();
      if (isLockedElsewhere(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** PostgreSQL says so at once; H2 after its LOCK_TIMEOUT. */
  private static boolean isLockedElsewhere(SQLException refused) {
    return refused instanceof SQLTimeoutException
        || POSTGRES_LOCK_NOT_AVAILABLE.equals(refused.getSQLState());
  }
}
