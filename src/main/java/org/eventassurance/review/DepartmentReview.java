package org.eventassurance.review;

import java.time.Instant;
import java.util.List;
import org.eventassurance.followup.PlannedAction;
import org.springframework.data.annotation.Id;

/**
 * What one department found when it looked back on an event (E30).
 *
 * @param eventData its figures against forecast and plan
 * @param plansUsed which contingency plans were called, and whether they worked (E17); may be empty
 * @param planNote what was said of all contingency plans together, when nobody asked about each
 *     one; empty since
 */
public record DepartmentReview(
    @Id Long id,
    String eventCode,
    String department,
    String eventData,
    String wentWell,
    String wentWrong,
    String lessons,
    String plansUsed,
    String planNote,
    List<PlannedAction> actions,
    String reviewedBy,
    Instant reviewedAt) {

  DepartmentReview withId(Long newId) {
    return new DepartmentReview(
        newId,
        eventCode,
        department,
        eventData,
        wentWell,
        wentWrong,
        lessons,
        plansUsed,
        planNote,
        actions,
        reviewedBy,
        reviewedAt);
  }
}
