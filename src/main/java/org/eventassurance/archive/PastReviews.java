package org.eventassurance.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.archive.Dossier.Action;
import org.eventassurance.archive.Dossier.Closing;
import org.eventassurance.archive.Dossier.Review;
import org.eventassurance.archive.Dossier.TaskDone;
import org.springframework.stereotype.Component;

/** What departments found when they looked back, what is followed up, and the last word. */
@Component
class PastReviews {

  private static final String REVIEW_TASK = "userTask_reviewDepartment";

  private static final String REVIEWS =
      """
      select department, reviewed_at, reviewed_by, event_data, went_well, went_wrong, lessons
      from department_review where event_code = :event order by department
      """;

  private static final String FOLLOW_UPS =
      """
      select id, title, owner, department, origin, reference, status, due_at, closed_at, evidence
      from follow_up where event_code = :event order by id
      """;

  private static final String CLOSING =
      "select goal_met, summary, closed_by, closed_at from closing where event_code = :event";

  private final EventRows rows;
  private final Clock clock;

  PastReviews(EventRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The reviews, each with the date by which it was due. */
  List<Review> of(String eventCode, List<TaskDone> tasks) {
    Map<String, Instant> dueDates = new HashMap<>();
    tasks.stream()
        .filter(task -> task.task().equals(REVIEW_TASK) && task.dueAt() != null)
        .forEach(task -> dueDates.put(task.department(), task.dueAt()));
    return rows.list(REVIEWS, eventCode, row -> review(row, dueDates));
  }

  List<Action> followUps(String eventCode) {
    return rows.list(FOLLOW_UPS, eventCode, this::followUp);
  }

  /** The leadership's word; empty until it is said. */
  Optional<Closing> closing(String eventCode) {
    return rows
        .list(
            CLOSING,
            eventCode,
            row ->
                new Closing(
                    row.text("goal_met"),
                    row.text("summary"),
                    row.text("closed_by"),
                    row.moment("closed_at")))
        .stream()
        .findFirst();
  }

  private static Review review(Row row, Map<String, Instant> dueDates) throws SQLException {
    String department = row.text("department");
    return new Review(
        department,
        dueDates.get(department),
        row.moment("reviewed_at"),
        row.text("reviewed_by"),
        row.text("event_data"),
        row.text("went_well"),
        row.text("went_wrong"),
        row.text("lessons"));
  }

  private Action followUp(Row row) throws SQLException {
    Instant due = row.moment("due_at");
    return new Action(
        row.number("id"),
        row.text("title"),
        row.text("owner"),
        row.text("department"),
        row.text("origin"),
        row.words("reference"),
        row.text("status"),
        due == null ? null : LocalDate.ofInstant(due, clock.getZone()),
        row.moment("closed_at"),
        row.words("evidence"));
  }
}
