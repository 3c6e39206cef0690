package org.eventassurance.archive;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.SentenceJson;

/** A row of a table, as H2 and PostgreSQL both give it. */
record Row(ResultSet values) {

  String text(String column) throws SQLException {
    return values.getString(column);
  }

  /** A text; empty where there is none. */
  String words(String column) throws SQLException {
    String text = values.getString(column);
    return text == null ? "" : text;
  }

  long number(String column) throws SQLException {
    return values.getLong(column);
  }

  Long numberOrNull(String column) throws SQLException {
    long number = values.getLong(column);
    return values.wasNull() ? null : number;
  }

  Double decimal(String column) throws SQLException {
    BigDecimal decimal = values.getBigDecimal(column);
    return decimal == null ? null : decimal.doubleValue();
  }

  boolean flag(String column) throws SQLException {
    return values.getBoolean(column);
  }

  /** A moment of a table of the product. */
  Instant moment(String column) throws SQLException {
    OffsetDateTime moment = values.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** A moment of a table of the engine, which keeps them without a zone. */
  Instant engineMoment(String column) throws SQLException {
    Timestamp moment = values.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  List<String> texts(String column) throws SQLException {
    Array array = values.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  /** A sentence that is kept as JSON. */
  Sentence sentence(String column) throws SQLException {
    String json = values.getString(column);
    return json == null ? null : SentenceJson.parse(json);
  }

  /** Sentences that are kept as one JSON array; none where there is nothing. */
  List<Sentence> sentences(String column) throws SQLException {
    String json = values.getString(column);
    return json == null ? List.of() : SentenceJson.parseAll(json);
  }
}
