package org.eventassurance.archive;

import java.sql.Array;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.eventassurance.language.SentenceJson;

/**
 * The rows of one table that speak of an event, column by column; read page by page while somebody
 * goes through them.
 */
final class StoredRows extends AbstractCollection<Map<String, Object>> {

  private static final int PAGE = 500;

  /** The columns that hold sentences; what stands in any other is never more than its text. */
  private static final Set<String> SENTENCES =
      Set.of(
          "alert_moment.what", "figure_measurement.why", "finding.sentence", "incident_note.what");

  private final EventRows rows;
  private final String table;
  private final String query;
  private final String eventCode;

  StoredRows(EventRows rows, String table, String query, String eventCode) {
    this.rows = rows;
    this.table = table;
    this.query = query;
    this.eventCode = eventCode;
  }

  @Override
  public int size() {
    return rows.list(
            "select count(*) as number from (" + query + ") as counted",
            eventCode,
            row -> (int) row.number("number"))
        .get(0);
  }

  @Override
  public Iterator<Map<String, Object>> iterator() {
    return new Pages();
  }

  private List<Map<String, Object>> page(int from) {
    return rows.page(
        query + " offset :from rows fetch next :limit rows only",
        eventCode,
        statement -> statement.param("from", from).param("limit", PAGE),
        row -> columns(row.values()));
  }

  private Map<String, Object> columns(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      Object value = value(row, column);
      if (value != null) {
        String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
        values.put(name, SENTENCES.contains(table + "." + name) ? words(value) : value);
      }
    }
    return values;
  }

  private static Object value(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof Array array) {
      return Arrays.asList((Object[]) array.getArray());
    }
    if (value instanceof Timestamp || value instanceof OffsetDateTime) {
      return row.getObject(column, OffsetDateTime.class).toInstant();
    }
    if (value instanceof Date) {
      return row.getDate(column).toLocalDate();
    }
    return value instanceof Clob ? row.getString(column) : value;
  }

  /** The words of a sentence; as it stands what is none. */
  private static Object words(Object kept) {
    try {
      String words = SentenceJson.parse(kept.toString()).toString();
      return words.isEmpty() ? kept : words;
    } catch (IllegalArgumentException notOne) {
      return kept;
    }
  }

  /** A page that is not full is the last one. */
  private final class Pages implements Iterator<Map<String, Object>> {

    private int from;
    private List<Map<String, Object>> page = page(0);
    private int next;

    @Override
    public boolean hasNext() {
      if (next == PAGE) {
        from += PAGE;
        page = page(from);
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public Map<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
