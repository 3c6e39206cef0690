package org.eventassurance.contingency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eventassurance.contingency.PlanDrill.Outcome;

/** A plan as it is answered over REST; times are ISO-8601 with the company's offset. */
@JsonInclude(Include.NON_NULL)
record PlanView(
    long id,
    String name,
    String department,
    @Schema(description = "the system's id; left out if the plan is about no single one")
        String system,
    PlanKind type,
    @Schema(description = "what tells that the plan must be called") String trigger,
    @Schema(description = "what is done, as Markdown") String steps,
    String owner,
    @Schema(description = "what whoever carries it out must be allowed to do") String rights,
    @Schema(description = "what is restored, and what is lost by it") String effect,
    @Schema(description = "from the call until it works") int minutes,
    @Schema(description = "whether nobody may call it any more") boolean retired,
    int version,
    OffsetDateTime revisedAt,
    String revisedBy,
    @Schema(description = "the event for which it was written last") String event,
    @Schema(description = "left out if it was never drilled") DrillView lastDrill) {

  static PlanView of(ContingencyPlan plan, PlanDrill lastDrill, ZoneId zone) {
    return new PlanView(
        plan.id(),
        plan.name(),
        plan.department(),
        plan.systemId().orElse(null),
        plan.kind(),
        plan.callWhen(),
        plan.steps(),
        plan.owner(),
        plan.rights(),
        plan.expectedEffect(),
        plan.minutes(),
        plan.retired(),
        plan.revision(),
        time(plan.revisedAt(), zone),
        plan.revisedBy(),
        plan.eventCode().orElse(null),
        lastDrill == null ? null : DrillView.of(lastDrill, zone));
  }

  private static OffsetDateTime time(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime();
  }

  /** A drill of a plan. */
  @JsonInclude(Include.NON_NULL)
  record DrillView(
      OffsetDateTime at,
      Outcome outcome,
      @Schema(description = "the version that was drilled") int version,
      @Schema(description = "until it worked") Integer minutes,
      String findings,
      String event,
      String by) {

    static DrillView of(PlanDrill drill, ZoneId zone) {
      return new DrillView(
          time(drill.drilledAt(), zone),
          drill.outcome(),
          drill.revision(),
          drill.minutes(),
          drill.findings(),
          drill.eventCode(),
          drill.drilledBy());
    }
  }
}
