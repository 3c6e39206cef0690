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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows which of the product's tables speak of events: those whose rows name one, and those whose
 * rows belong to such a row. The database itself tells, so that a table that comes later is in
 * archives without being listed anywhere.
 */
@Component
@DependsOnDatabaseInitialization
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

  /** How outsiders are reached, and the way into a war room. */
  private static final Set<String> LEFT_OUT_COLUMNS =
      Set.of("standby_entry.channel", "war_room.link");

  /** What other events use, too: a row that names one of them may be another event's. */
  private static final Set<String> SHARED = Set.of("contingency_plan");

  private final Map<String, String> queries;

  EventTables(DataSource database) throws MetaDataAccessException {
    this.queries = JdbcUtils.extractDatabaseMetaData(database, EventTables::queries);
  }

  /** By each table's name how its rows of an {@code :event} are found, always in the same order. */
  Map<String, String> queries() {
    return queries;
  }

  private static Map<String, String> queries(DatabaseMetaData database) throws SQLException {
    Map<String, List<String>> columns = columns(database);
    Map<String, String> conditions = conditions(database, columns);
    LEFT_OUT.forEach(conditions::remove);
    Map<String, String> queries = new TreeMap<>();
    for (Map.Entry<String, String> condition : conditions.entrySet()) {
      String table = condition.getKey();
      queries.put(
          table,
          "select %s from %s where %s order by %s"
              .formatted(
                  kept(table, columns.get(table)),
                  table,
                  condition.getValue(),
                  order(database, table, columns.get(table))));
    }
    return queries;
  }

  /** The columns of every table in their order. */
  private static Map<String, List<String>> columns(DatabaseMetaData database) throws SQLException {
    Connection connection = database.getConnection();
    Map<String, List<String>> columns = new TreeMap<>();
    try (ResultSet all =
        database.getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
      while (all.next()) {
        columns
            .computeIfAbsent(name(all, "TABLE_NAME"), table -> new ArrayList<>())
            .add(name(all, "COLUMN_NAME"));
      }
    }
    return columns;
  }

  /** By each table's name which of its rows are an event's. */
  private static Map<String, String> conditions(
      DatabaseMetaData database, Map<String, List<String>> columns) throws SQLException {
    Map<String, String> conditions = new TreeMap<>();
    columns.forEach(
        (table, its) -> {
          if (its.contains(EVENT)) {
            conditions.put(table, EVENT + " = :event");
          }
        });
    conditions.put("major_event", "code = :event");
    Set<String> parents = new TreeSet<>(conditions.keySet());
    while (!parents.isEmpty()) {
      parents.removeAll(SHARED);
      Map<String, String> children = new TreeMap<>();
      for (String parent : parents) {
        addChildren(database, parent, conditions, children);
      }
      conditions.putAll(children);
      parents = new TreeSet<>(children.keySet());
    }
    return conditions;
  }

  private static String kept(String table, List<String> columns) {
    return columns.stream()
        .filter(column -> !LEFT_OUT_COLUMNS.contains(table + "." + column))
        .collect(Collectors.joining(", "));
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
        String child = name(keys, "FKTABLE_NAME");
        if (!known.containsKey(child)) {
          String condition =
              "%s in (select %s from %s where %s)"
                  .formatted(
                      name(keys, "FKCOLUMN_NAME"),
                      name(keys, "PKCOLUMN_NAME"),
                      parent,
                      known.get(parent));
          children.merge(child, condition, (one, other) -> one + " or " + other);
        }
      }
    }
  }

  /** By the primary key; by all that a row holds where there is none. */
  private static String order(DatabaseMetaData database, String table, List<String> columns)
      throws SQLException {
    Connection connection = database.getConnection();
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet parts =
        database.getPrimaryKeys(
            connection.getCatalog(), connection.getSchema(), stored(database, table))) {
      while (parts.next()) {
        key.put(parts.getInt("KEY_SEQ"), name(parts, "COLUMN_NAME"));
      }
    }
    return String.join(", ", key.isEmpty() ? columns : key.values());
  }

  /** A name of the database's catalogue as queries have it. */
  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }

  /** The name as the database's catalogue has it. */
  private static String stored(DatabaseMetaData database, String name) throws SQLException {
    return database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
