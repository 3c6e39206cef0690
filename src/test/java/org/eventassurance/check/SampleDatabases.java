package org.eventassurance.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.DatabaseKind;
import org.eventassurance.catalogue.HostAndPort;

/** Databases on the loopback, and settings under which a fresh server has something to say. */
final class SampleDatabases {

  /** Counters count at once, and ten reads are enough. */
  static final DatabaseSettings EAGER =
      new DatabaseSettings(Duration.ZERO, 10, Duration.ofMillis(50));

  /** A server must have seen more than a test can show it. */
  static final DatabaseSettings CAUTIOUS =
      new DatabaseSettings(Duration.ofHours(1), 1_000_000_000, Duration.ofSeconds(1));

  /** Waits for a second only. */
  static final CheckSettings IMPATIENT =
      new CheckSettings(Duration.ofSeconds(1), Duration.ofSeconds(10));

  private SampleDatabases() {}

  static CataloguedDatabase postgres(int port) {
    return database(DatabaseKind.POSTGRESQL, port, "postgres");
  }

  static CataloguedDatabase mariaDb(int port) {
    return database(DatabaseKind.MYSQL, port, "orders");
  }

  static CataloguedDatabase database(DatabaseKind kind, int port, String name) {
    return new CataloguedDatabase(
        "orders-primary",
        kind,
        new HostAndPort("127.0.0.1", port),
        name,
        Optional.of("orders-readonly"),
        Optional.empty(),
        Map.of());
  }

  static Reading reading(List<Reading> readings, String item) {
    return readings.stream()
        .filter(reading -> reading.item().equals(item))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing about " + item + " in " + readings));
  }
}
