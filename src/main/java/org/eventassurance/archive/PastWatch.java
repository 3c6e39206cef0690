package org.eventassurance.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventassurance.archive.Dossier.FreezeException;
import org.eventassurance.archive.Dossier.Incident;
import org.eventassurance.archive.Dossier.Shift;
import org.eventassurance.freeze.ChangeExceptions;
import org.springframework.stereotype.Component;

/** What happened while an event was frozen and live: changes, duty and incidents. */
@Component
class PastWatch {

  private static final String EXCEPTIONS =
      """
      select e.id, e.change_reference, e.system_id, e.exception_class, e.description, e.status,
        e.requested_by, e.requested_at, e.decided_by, e.decided_at, e.decision_reason,
        e.valid_from, e.valid_until, e.let_through_at, e.use_result
      from change_exception e where :event = any (e.events) order by e.requested_at, e.id
      """;

  private static final String DUTY =
      """
      select posts, person, starts_at, ends_at, taken_at, taken_by
      from shift_taking where event_code = :event
        and (outcome is null or outcome <> 'REPLACED')
      order by starts_at, ends_at, person, id
      """;

  private static final String INCIDENTS =
      """
      select id, seen, system_id, department, severity, dismissal, detected_at, notified_at,
        restored_at, closed_at, measure, cause
      from incident where event_code = :event order by detected_at, id
      """;

  private final EventRows rows;
  private final ChangeExceptions exceptions;

  PastWatch(EventRows rows, ChangeExceptions exceptions) {
    this.rows = rows;
    this.exceptions = exceptions;
  }

  /** Exceptions to the change freeze of the event, also those that were asked for another. */
  List<FreezeException> changeExceptions(String eventCode) {
    return rows.list(EXCEPTIONS, eventCode, this::exception);
  }

  /** The shifts that somebody was to take. */
  List<Shift> duty(String eventCode) {
    return rows.list(DUTY, eventCode, PastWatch::shift);
  }

  List<Incident> incidents(String eventCode) {
    return rows.list(INCIDENTS, eventCode, PastWatch::incident);
  }

  private FreezeException exception(Row row) throws SQLException {
    return new FreezeException(
        row.number("id"),
        row.text("change_reference"),
        row.text("system_id"),
        row.text("exception_class"),
        exceptions.className(row.text("exception_class")),
        row.text("description"),
        row.text("status"),
        row.text("requested_by"),
        row.moment("requested_at"),
        row.text("decided_by"),
        row.moment("decided_at"),
        row.words("decision_reason"),
        row.moment("valid_from"),
        row.moment("valid_until"),
        row.moment("let_through_at"),
        row.words("use_result"));
  }

  private static Shift shift(Row row) throws SQLException {
    return new Shift(
        String.join(", ", row.texts("posts")),
        row.text("person"),
        row.moment("starts_at"),
        row.moment("ends_at"),
        row.moment("taken_at"),
        row.text("taken_by"));
  }

  private static Incident incident(Row row) throws SQLException {
    Instant detected = row.moment("detected_at");
    Instant restored = row.moment("restored_at");
    return new Incident(
        row.number("id"),
        row.text("seen"),
        row.text("system_id"),
        row.text("department"),
        row.text("severity"),
        status(row),
        detected,
        row.moment("notified_at"),
        restored,
        row.moment("closed_at"),
        restored == null ? null : Duration.between(detected, restored).toMinutes(),
        row.words("measure"),
        row.words("cause"));
  }

  private static String status(Row row) throws SQLException {
    if (row.text("dismissal") != null) {
      return "DISMISSED";
    }
    if (row.moment("closed_at") != null) {
      return "CLOSED";
    }
    return row.moment("restored_at") == null ? "OPEN" : "RESTORED";
  }
}
