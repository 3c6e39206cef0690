package org.eventassurance.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * How far one department is with its review of an event; times in the company's zone.
 *
 * @param department its id
 */
@JsonInclude(Include.NON_NULL)
public record ReviewStanding(
    String department,
    State state,
    OffsetDateTime dueAt,
    @Schema(description = "whether the due date reaches into a year without published holidays")
        boolean provisional,
    @Schema(description = "whether it is open past its due date") boolean overdue,
    @Schema(description = "left out until the department has said what it found")
        OffsetDateTime reviewedAt,
    String reviewedBy,
    String lessons,
    @Schema(description = "contingency plans that are asked about and have no answer yet")
        int plansLeft) {

  /** How far a review is. */
  public enum State {
    /** The event has not come so far. */
    PLANNED,
    OPEN,
    DONE
  }
}
