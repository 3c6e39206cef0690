package org.eventassurance.check;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eventassurance.language.Sentence;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks one database server, question by question. What the account may not read, and what this
 * server does not know, is unknown; the other questions are asked all the same.
 */
final class DatabaseInterview {

  private static final String PERMISSION_DENIED = "42501";
  private static final String WRONG_QUESTION = "42";
  private static final String UNSUPPORTED = "0A";

  /** Access denied to a database, a table, a column; a privilege is missing: MySQL and MariaDB. */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227);

  /** The connection is lost or was never there; the server stops. */
  private static final Set<String> GONE = Set.of("08", "57P");

  private final JdbcClient database;
  private final DatabaseSettings settings;

  DatabaseInterview(JdbcClient database, DatabaseSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** The rows that the server answers with, by column. */
  List<Map<String, Object>> rows(String question, Object... parameters) {
    return database.sql(question).params(List.of(parameters)).query().listOfRows();
  }

  /** The only row that the server answers with, by column. */
  Map<String, Object> row(String question, Object... parameters) {
    return database.sql(question).params(List.of(parameters)).query().singleRow();
  }

  /**
   * Asks for one item or several.
   *
   * @param items what is unknown if the server does not answer
   * @param grant what to do if the account may not ask
   */
  List<Reading> ask(List<String> items, Sentence grant, Supplier<List<Reading>> question) {
    try {
      return question.get();
    } catch (DataAccessException refusal) {
      SQLException answer = answer(refusal);
      return items.stream().map(item -> unanswered(item, grant, answer)).toList();
    }
  }

  /**
   * A counter as it grows in 24 hours, rounded up. One that has run for less than a day counts as
   * it is: what it has not seen yet is not made up.
   *
   * @param hours how long it has run
   * @param since the evidence: what was counted since when
   */
  Reading perDay(String item, double count, double hours, String since) {
    if (count == 0 && hours * 3600 < settings.counted().toSeconds()) {
      return Reading.unknown(
          item,
          Sentence.of(
              "The server has counted for %s minutes only. Look again when it has run for a while.",
              Math.round(hours * 60)),
          since);
    }
    return Reading.of(item, Math.ceil(count * 24 / Math.max(24, hours)), since);
  }

  /** The cache hit ratio, once there was enough to read. */
  Reading cacheHits(double hits, double reads) {
    double all = hits + reads;
    String evidence = "%.0f of %.0f reads from the cache".formatted(hits, all);
    return all < settings.reads()
        ? Reading.unknown(
            HealthItem.CACHE_HITS,
            Sentence.of(
                "There were too few reads to say something. Look again when the database has"
                    + " worked for a while."),
            evidence)
        : Reading.of(HealthItem.CACHE_HITS, 100 * hits / all, evidence);
  }

  DatabaseSettings settings() {
    return settings;
  }

  private static SQLException answer(DataAccessException refusal) {
    if (refusal.getRootCause() instanceof SQLException answer && !isGone(answer)) {
      return answer;
    }
    throw refusal;
  }

  private static boolean isGone(SQLException answer) {
    return GONE.stream().anyMatch(state -> is(answer, state));
  }

  private static Reading unanswered(String item, Sentence grant, SQLException answer) {
    String said = answer.getMessage();
    if (is(answer, PERMISSION_DENIED) || DENIED.contains(answer.getErrorCode())) {
      return Reading.unknown(item, grant, said);
    }
    return is(answer, WRONG_QUESTION) || is(answer, UNSUPPORTED)
        ? Reading.unknown(item, Sentence.of("A server of this version does not tell."), said)
        : Reading.broken(item, Sentence.of("The server did not answer the question."), said);
  }

  private static boolean is(SQLException answer, String state) {
    return answer.getSQLState() != null && answer.getSQLState().startsWith(state);
  }
}
