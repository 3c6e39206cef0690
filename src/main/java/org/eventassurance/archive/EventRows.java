package org.eventassurance.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads what tables hold of one event. An archive keeps what was written, not what a page makes of
 * it, hence the tables themselves.
 */
@Repository
class EventRows {

  private final JdbcClient jdbc;

  EventRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All rows of a query whose {@code :event} is the event's code, in the query's order. */
  <T> List<T> list(String query, String eventCode, Reading<T> reading) {
    return jdbc.sql(query)
        .param("event", eventCode)
        .query((values, number) -> reading.read(new Row(values)))
        .list();
  }

  /** The rows of a query that has more parameters than the event's code. */
  <T> List<T> page(
      String query, String eventCode, UnaryOperator<StatementSpec> parameters, Reading<T> reading) {
    return parameters
        .apply(jdbc.sql(query).param("event", eventCode))
        .query((values, number) -> reading.read(new Row(values)))
        .list();
  }

  /** How a row is read. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Row row) throws SQLException;
  }
}
