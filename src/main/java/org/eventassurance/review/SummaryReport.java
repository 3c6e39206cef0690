package org.eventassurance.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.followup.FollowUpView;
import org.eventassurance.followup.PlannedAction;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.review.Closing.GoalMet;

/**
 * What remains of an event: what its departments found, what is followed up, what was changed
 * during the freeze, and the leadership's summary (B2, B4).
 *
 * @param closing null until the event is closed
 * @param reviews in the order in which the event names its departments
 * @param missingReviews ids of the departments that have not reviewed
 */
record SummaryReport(
    String code,
    String name,
    ClosingWord closing,
    List<Review> reviews,
    List<String> missingReviews,
    List<FollowUpView> followUps,
    List<ExceptionEntry> changeExceptions) {

  /** The leadership's summary. */
  record ClosingWord(GoalMet goalMet, String summary, String closedBy, OffsetDateTime closedAt) {}

  /** One department's review. */
  record Review(
      String department,
      String eventData,
      String wentWell,
      String wentWrong,
      String lessons,
      String plansUsed,
      @Schema(description = "What became of each of its contingency plans") List<Plan> plans,
      @Schema(
              description =
                  "What was said of all plans together, when nobody asked about each; else empty")
          String planNote,
      List<PlannedAction> actions,
      String reviewedBy,
      OffsetDateTime reviewedAt) {}

  /**
   * What a department said of one of its contingency plans.
   *
   * @param version the one that holds after the review; null for a plan that was gone by then
   * @param note why nothing had to change, or what is new
   */
  record Plan(
      long plan,
      String name,
      ReviewedPlan.Answer answer,
      Integer version,
      String note,
      String by) {}

  /**
   * An exception to the change freeze, and whether it was used.
   *
   * @param letThroughAt when the gate let its change through for the first time
   */
  record ExceptionEntry(
      long id,
      String changeReference,
      String system,
      String exceptionClass,
      String description,
      String evidence,
      String rollbackPlan,
      ChangeException.Status status,
      String requestedBy,
      OffsetDateTime requestedAt,
      String decidedBy,
      OffsetDateTime decidedAt,
      String decisionReason,
      OffsetDateTime validFrom,
      OffsetDateTime validUntil,
      OffsetDateTime letThroughAt,
      ChangeException.UseResult useResult,
      String useNote) {}
}
