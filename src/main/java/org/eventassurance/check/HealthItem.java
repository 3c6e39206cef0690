package org.eventassurance.check;

/** Items of the table {@code check-limits} that a database server tells by itself. */
final class HealthItem {

  static final String CONNECTIONS = "dbConnectionsPercent";
  static final String REPLICATION_RUNS = "dbReplicationRuns";
  static final String REPLICATION_LAG = "dbReplicationLagSeconds";
  static final String LONGEST_TRANSACTION = "dbLongestTransactionMinutes";
  static final String IDLE_IN_TRANSACTION = "dbIdleInTransactionMinutes";
  static final String SLOW_STATEMENTS = "dbSlowStatements";
  static final String DEADLOCKS = "dbDeadlocks";
  static final String CACHE_HITS = "dbCacheHitPercent";
  static final String INVALID_INDEXES = "dbInvalidIndexes";

  private HealthItem() {}
}
