package org.eventassurance.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.language.SentenceJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the newest run of each check on each system, all with their findings by one query. */
@Component
class NewestRuns {

  private static final String NEWEST =
      """
      select run.*, finding.item, finding.state as finding_state, finding.measured,
             finding.threshold, finding.sentence, finding.evidence
      from check_run run left join finding on finding.check_run = run.id
      where run.id in (
        select max(id) from check_run where event_code = :event group by check_name, system_id)
      order by run.check_name, run.system_id, finding.check_run_key
      """;

  private final JdbcClient jdbc;

  NewestRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of an event, by check and system. */
  List<CheckRun> of(String eventCode) {
    return jdbc.sql(NEWEST).param("event", eventCode).query(NewestRuns::runs);
  }

  private static List<CheckRun> runs(ResultSet rows) throws SQLException {
    List<CheckRun> runs = new ArrayList<>();
    while (rows.next()) {
      if (runs.isEmpty() || runs.get(runs.size() - 1).id() != rows.getLong("id")) {
        runs.add(run(rows));
      }
      if (rows.getString("item") != null) {
        runs.get(runs.size() - 1).findings().add(finding(rows));
      }
    }
    return runs;
  }

  private static CheckRun run(ResultSet row) throws SQLException {
    return new CheckRun(
        row.getLong("id"),
        row.getString("event_code"),
        row.getString("check_name"),
        row.getString("system_id"),
        State.valueOf(row.getString("state")),
        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
        row.getString("ran_by"),
        new ArrayList<>());
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("item"),
        State.valueOf(row.getString("finding_state")),
        row.getObject("measured", Double.class),
        row.getObject("threshold", Double.class),
        SentenceJson.parse(row.getString("sentence")),
        row.getString("evidence"));
  }
}
