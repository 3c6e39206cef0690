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
import org.eventassurance.language.SentenceJson;

/**
 * The rows of one table that speak of an event, column by column; read page by page while somebody
 * goes through them.
 */
final class StoredRows extends AbstractCollection<Map<String, Object>> {

  private static final int PAGE = 500;
  private static final String SENTENCE = "{\"english\":";

  private final EventRows rows;
  private final String query;
  private final String eventCode;

  StoredRows(EventRows rows, String query, String eventCode) {
    this.rows = rows;
    this.query = query;
    this.eventCode = eventCode;
  }

  @Override
  public int size() {
    int size = 0;
    for (Iterator<?> all = iterator(); all.hasNext(); all.next()) {
      size++;
    }
    return size;
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

  private static Map<String, Object> columns(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      Object value = value(row, column);
      if (value != null) {
        values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value);
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
    String text = value instanceof String || value instanceof Clob ? row.getString(column) : null;
    if (text == null) {
      return value;
    }
    return text.startsWith(SENTENCE) ? SentenceJson.parse(text) : text;
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
