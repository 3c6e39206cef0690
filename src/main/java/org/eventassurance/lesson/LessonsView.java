package org.eventassurance.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.incident.Measure;
import org.eventassurance.incident.Severity;

/**
 * What past events have taught, as programs read it; times are ISO-8601 with the company's offset.
 *
 * @param basedOn the past event that the registration started from
 * @param leftOut ids of its systems and departments that were no more
 */
@JsonInclude(Include.NON_NULL)
record LessonsView(
    String event,
    @Schema(description = "left out if it started from none") String basedOn,
    List<String> leftOut,
    List<PastEvent> events) {

  /** One past event; the one that the registration started from comes first. */
  record PastEvent(
      String code,
      String name,
      OffsetDateTime goLiveAt,
      OffsetDateTime endsAt,
      List<Department> departments,
      List<Action> openActions,
      List<Late> lateTasks,
      List<Plan> plans,
      List<Happened> incidents,
      List<Danger> hazards) {}

  /** What a department found. */
  record Department(
      String department, String wentWell, String wentWrong, String lessons, String planNote) {}

  /** A follow-up that is not closed. */
  @JsonInclude(Include.NON_NULL)
  record Action(
      long id,
      String title,
      String owner,
      String department,
      @Schema(description = "left out where the table of deadlines decides") OffsetDateTime dueAt,
      @Schema(description = "what it goes back to, such as incident/12") String reference) {}

  /** A task that was late. */
  @JsonInclude(Include.NON_NULL)
  record Late(
      String task,
      String department,
      OffsetDateTime dueAt,
      @Schema(description = "left out while it is open") OffsetDateTime doneAt,
      @Schema(description = "steps of the ladder that told people above") int steps,
      @Schema(description = "whom the last of them told, in the ladder's word") String toldUpTo) {}

  /** How a plan did, or what became of it. */
  record Plan(
      String plan,
      String department,
      @Schema(description = "in the reader's language") String what) {}

  /** An incident. */
  @JsonInclude(Include.NON_NULL)
  record Happened(
      long id,
      String system,
      String department,
      Severity severity,
      String seen,
      String cause,
      long outageMinutes,
      Measure measure) {}

  /** A hazard. */
  @JsonInclude(Include.NON_NULL)
  record Danger(
      long id,
      String system,
      String department,
      String description,
      Hazard.Status status,
      String acceptanceReason,
      OffsetDateTime acceptedUntil) {}
}
