package org.eventassurance.alert;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one transaction at a time, of all nodes, take a message in: Alertmanagers that work as a
 * cluster may send the same one at the same moment, and a storm may be of many groups.
 */
@Component
class AlertTurn {

  private final JdbcClient jdbc;

  AlertTurn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for its turn, and keeps it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void await() {
    jdbc.sql("select id from alert_lock where id = 1 for update").query(Integer.class).single();
  }
}
