package org.eventassurance.freeze;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.deadline.EventDates.Dates;
import org.eventassurance.deadline.FreezeDates;
import org.eventassurance.majorevent.AssuranceLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the events that freeze production, all at once: the gate is asked by every deployment. A
 * cancelled event freezes nothing; any other does, wherever its process stands.
 */
@Repository
class FreezingEvents {

  private final JdbcClient jdbc;
  private final FreezeDates dates;

  FreezingEvents(JdbcClient jdbc, FreezeDates dates) {
    this.jdbc = jdbc;
    this.dates = dates;
  }

  /**
   * Every event that is not cancelled, with its freeze.
   *
   * @throws RuntimeException if the database or the table of deadlines fails: nobody is told that
   *     production is open because it could not be found out
   */
  List<EventFreeze> all() {
    FreezeDates.Rows rows = dates.inForce();
    return jdbc.sql(
            """
            select code, name, level, commander, systems, go_live_at, ends_at,
              broadcast_starts_at, registered_at,
              (select max(decided_at) from event_decision where event_code = code) as decided_at
            from major_event where status <> 'CANCELLED'""")
        .query((row, n) -> freeze(row, rows))
        .list();
  }

  private static EventFreeze freeze(ResultSet row, FreezeDates.Rows rows) throws SQLException {
    Dates event =
        new Dates(
            row.getString("level"),
            moment(row, "go_live_at"),
            moment(row, "broadcast_starts_at"),
            moment(row, "ends_at"));
    Instant registered = moment(row, "registered_at");
    return new EventFreeze(
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(event.level()).map(AssuranceLevel::valueOf),
        Optional.ofNullable(row.getString("commander")),
        texts(row, "systems"),
        new FreezeWindow(rows.start(event), rows.end(event)),
        Optional.ofNullable(moment(row, "decided_at")).orElse(registered));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((Object[]) row.getArray(column).getArray()).map(String::valueOf).toList();
  }
}
