package org.eventassurance.process.shipping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what was shipped last and which conflicts are open, in the table shipped_model. */
final class ShipmentRecords {

  private final JdbcClient database;
  private final Clock clock;

  ShipmentRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The version of the file that this product shipped last, of whatever release. */
  Optional<Fingerprint> lastShipped(String name) {
    return database
        .sql("select hash from shipped_model where name = ? and hash is not null")
        .param(name)
        .query((row, number) -> new Fingerprint(row.getString("hash")))
        .optional();
  }

  Optional<OffsetDateTime> conflictSince(String name) {
    return database
        .sql(
            "select conflict_since from shipped_model where name = ? and conflict_since is not null")
        .param(name)
        .query((row, number) -> row.getTimestamp("conflict_since").toInstant())
        .optional()
        .map(instant -> instant.atZone(clock.getZone()).toOffsetDateTime());
  }

  /** Names of the files with a conflict. */
  List<String> conflicts() {
    return database
        .sql("select name from shipped_model where conflict_since is not null order by name")
        .query(String.class)
        .list();
  }

  /** This version is the engine's latest; there is nothing to settle any more. */
  void shipped(String name, Fingerprint version) {
    ensureRow(name);
    database
        .sql("update shipped_model set hash = ?, conflict_since = null where name = ?")
        .params(version.hex(), name)
        .update();
  }

  void conflictFound(String name) {
    ensureRow(name);
    database
        .sql(
            "update shipped_model set conflict_since = ? where name = ? and conflict_since is null")
        .params(Timestamp.from(clock.instant()), name)
        .update();
  }

  void conflictGone(String name) {
    database
        .sql("update shipped_model set conflict_since = null where name = ?")
        .param(name)
        .update();
  }

  private void ensureRow(String name) {
    database
        .sql(
            "insert into shipped_model (name) select ? where not exists"
                + " (select 1 from shipped_model where name = ?)")
        .params(name, name)
        .update();
  }
}
