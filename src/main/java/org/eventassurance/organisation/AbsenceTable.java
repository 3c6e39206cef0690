package org.eventassurance.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of absences. */
@Repository
class AbsenceTable {

  private final JdbcClient jdbc;

  AbsenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets no two people enter absences at once, until the transaction ends. */
  void lock() {
    jdbc.sql("select id from absence_lock where id = 1 for update").query(Integer.class).single();
  }

  /** What is not over then, those that begin first in front. */
  Absentees notOver(Instant moment) {
    List<Absence> absences =
        jdbc.sql("select * from absence where until_at > :moment order by from_at, id")
            .param("moment", at(moment))
            .query((row, n) -> absence(row))
            .list();
    return new Absentees(absences);
  }

  Optional<Absence> find(long id) {
    return jdbc.sql("select * from absence where id = :id")
        .param("id", id)
        .query((row, n) -> absence(row))
        .optional();
  }

  /** Stores a new absence. */
  Absence insert(NewAbsence absence, String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into absence
              (person, substitute, from_at, until_at, reason, entered_by, entered_at)
            values (:person, :substitute, :from, :until, :reason, :by, :now)""")
        .param("person", absence.person())
        .param("substitute", absence.substitute())
        .param("from", at(absence.from()))
        .param("until", at(absence.until()))
        .param("reason", absence.reason())
        .param("by", by)
        .param("now", at(now))
        .update(key, "id");
    return find(key.getKeyAs(Long.class)).orElseThrow();
  }

  /** Ends an absence then, or deletes one that has not begun. */
  void end(Absence absence, Instant now) {
    if (absence.from().isBefore(now)) {
      jdbc.sql("update absence set until_at = :now where id = :id")
          .param("now", at(now))
          .param("id", absence.id())
          .update();
    } else {
      jdbc.sql("delete from absence where id = :id").param("id", absence.id()).update();
    }
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        row.getLong("id"),
        row.getString("person"),
        row.getString("substitute"),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("reason"),
        row.getString("entered_by"),
        instant(row, "entered_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
