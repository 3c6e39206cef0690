package org.eventassurance.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.followup.PlannedAction;

/** An incident as it is answered over REST; times are ISO-8601 with the company's offset. */
@JsonInclude(Include.NON_NULL)
record IncidentView(
    long id,
    String event,
    String system,
    @Schema(description = "the department that answers for the system") String department,
    Severity severity,
    SecurityGrade securityGrade,
    SeenBy seenBy,
    Incident.State state,
    String seen,
    OffsetDateTime detectedAt,
    String reportedBy,
    OffsetDateTime reportedAt,
    @Schema(description = "until it was restored, else until now") long outageMinutes,
    Notice notice,
    @Schema(description = "left out if the authority is owed nothing") Authority authority,
    @Schema(description = "left out until service is restored") Restoration restoration,
    @Schema(description = "left out until the root cause is found") RootCause rootCause,
    @Schema(description = "left out unless it was none") Dismissed dismissed,
    OffsetDateTime closedAt,
    @Schema(description = "contingency plans that were called, the first one in front")
        List<Called> plans,
    @Schema(description = "left out in lists") List<Line> log) {

  /** How departments are told. */
  @JsonInclude(Include.NON_NULL)
  record Notice(
      @Schema(description = "when it goes out by itself") OffsetDateTime dueAt,
      OffsetDateTime sentAt,
      @Schema(description = "left out if it went out by itself") String sentBy,
      List<String> departments,
      List<String> recipients,
      String text) {}

  /** What the authority is owed, and what it got. */
  @JsonInclude(Include.NON_NULL)
  record Authority(
      String reason,
      OffsetDateTime firstReportDueAt,
      OffsetDateTime toldAt,
      String name,
      String reference,
      OffsetDateTime progressToldAt,
      OffsetDateTime summaryDueAt,
      OffsetDateTime summarySentAt) {}

  /** How service was restored. */
  record Restoration(OffsetDateTime at, Measure measure, String taken, String by) {}

  /** Why it happened, and what has to change. */
  @JsonInclude(Include.NON_NULL)
  record RootCause(
      String cause, String foundBy, List<PlannedAction> actions, String noActionReason) {}

  /** Why it is no incident of its own. */
  @JsonInclude(Include.NON_NULL)
  record Dismissed(Dismissal as, String reason, Long duplicateOf, String by) {}

  /** A plan that was called. */
  @JsonInclude(Include.NON_NULL)
  record Called(
      long plan,
      int version,
      String name,
      PlanKind type,
      @Schema(description = "how long it takes by what it says") int minutes,
      String calledBy,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      Boolean helped,
      List<Step> steps) {}

  /** A step of a plan; its number counts from 1. */
  @JsonInclude(Include.NON_NULL)
  record Step(int number, String what, StepState state, OffsetDateTime at, String by) {}

  /** A line of the log; without who where the product itself was at work. */
  @JsonInclude(Include.NON_NULL)
  record Line(OffsetDateTime at, String what, String who) {}
}
