package org.eventassurance.resource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one transaction at a time, of all nodes, hand out resources. Filings are few, and what is
 * read under the lock is what is true: nothing is given away twice.
 */
@Component
class ResourceLock {

  private final JdbcClient jdbc;

  ResourceLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for its turn, and keeps it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void acquire() {
    jdbc.sql("select id from resource_lock where id = 1 for update").query(Integer.class).single();
  }
}
