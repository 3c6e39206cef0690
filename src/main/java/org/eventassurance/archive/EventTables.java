package org.eventassurance.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows which of the product's tables speak of events: those whose rows name one, and those whose
 * rows belong to such a row. The database itself tells, so that a table that comes later is in
 * archives without being listed anywhere.
 */
@Component
class EventTables {

  private static final String EVENT = "event_code";

  /**
   * What is left out: what the dossier has in other words, what is over when its task is, what is
   * computed from the rest, and how outsiders are reached, which no archive keeps.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "archived_part",
          "contact_person",
          "notification",
          "task_answer",
          "task_clock",
          "task_deadline",
          "track_record");

  private final Map<String, String> queries;

  EventTables(DataSource database) throws MetaDataAccessException {
    this.queries = JdbcUtils.extractDatabaseMetaData(database, EventTables::queries);
  }

  /** By each table's name how its rows of an {@code :event} are found, always in the same order. */
  Map<String, String> queries() {
    return queries;
  }

  private static Map<String, String> queries(DatabaseMetaData database) throws SQLException {
    Map<String, String> conditions = new TreeMap<>();
    for (String table : tablesNamingAnEvent(database)) {
      conditions.put(table, EVENT + " = :event");
    }
    conditions.put("major_event", "code = :event");
    Set<String> parents = conditions.keySet();
    while (!parents.isEmpty()) {
      Map<String, String> children = new TreeMap<>();
      for (String parent : parents) {
        addChildren(database, parent, conditions, children);
      }
      children.forEach(conditions::put);
      parents = children.keySet();
    }
    LEFT_OUT.forEach(conditions::remove);
    Map<String, String> queries = new TreeMap<>();
    for (Map.Entry<String, String> table : conditions.entrySet()) {
      queries.put(
          table.getKey(),
          "select * from %s where %s order by %s"
              .formatted(table.getKey(), table.getValue(), order(database, table.getKey())));
    }
    return queries;
  }

  private static Set<String> tablesNamingAnEvent(DatabaseMetaData database) throws SQLException {
    Connection connection = database.getConnection();
    Set<String> tables = new TreeSet<>();
    try (ResultSet columns =
        database.getColumns(
            connection.getCatalog(), connection.getSchema(), null, stored(database, EVENT))) {
      while (columns.next()) {
        tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  private static void addChildren(
      DatabaseMetaData database,
      String parent,
      Map<String, String> known,
      Map<String, String> children)
      throws SQLException {
    Connection connection = database.getConnection();
    try (ResultSet keys =
        database.getExportedKeys(
            connection.getCatalog(), connection.getSchema(), stored(database, parent))) {
      while (keys.next()) {
        String child = keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT);
        if (!known.containsKey(child)) {
          String condition =
              "%s in (select %s from %s where %s)"
                  .formatted(
                      keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                      keys.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                      parent,
                      known.get(parent));
          children.merge(child, condition, (one, other) -> one + " or " + other);
        }
      }
    }
  }

  /** By the primary key; by all that a row holds where there is none. */
  private static String order(DatabaseMetaData database, String table) throws SQLException {
    Connection connection = database.getConnection();
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet columns =
        database.getPrimaryKeys(
            connection.getCatalog(), connection.getSchema(), stored(database, table))) {
      while (columns.next()) {
        key.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
    }
    List<String> order = new ArrayList<>(key.values());
    if (order.isEmpty()) {
      try (ResultSet columns =
          database.getColumns(
              connection.getCatalog(), connection.getSchema(), stored(database, table), null)) {
        while (columns.next()) {
          order.add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    return String.join(", ", order).toLowerCase(Locale.ROOT);
  }

  /** The name as the database's catalogue has it. */
  private static String stored(DatabaseMetaData database, String name) throws SQLException {
    return database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
