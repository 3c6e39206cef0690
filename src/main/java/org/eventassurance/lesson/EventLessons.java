package org.eventassurance.lesson;

import java.util.List;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.incident.Incident;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.punctuality.LateTask;
import org.eventassurance.review.DepartmentReview;

/**
 * What one past event has taught.
 *
 * @param reviews what its departments found, in the order in which the event names them
 * @param openActions follow-ups that are not closed, those first that are due first
 * @param lateTasks those in front that were told to the most people above, then the latest
 * @param plans how contingency plans did, and what became of them since
 * @param incidents the worst in front; without those that were none
 * @param hazards those that stayed in front
 */
public record EventLessons(
    MajorEvent event,
    List<DepartmentReview> reviews,
    List<FollowUp> openActions,
    List<LateTask> lateTasks,
    List<PlanLesson> plans,
    List<Incident> incidents,
    List<Hazard> hazards) {

  /** Whether there is nothing to learn from it. */
  public boolean empty() {
    return reviews.isEmpty()
        && openActions.isEmpty()
        && lateTasks.isEmpty()
        && plans.isEmpty()
        && incidents.isEmpty()
        && hazards.isEmpty();
  }

  /** Hazards that were not removed. */
  public List<Hazard> comingBack() {
    return hazards.stream().filter(hazard -> hazard.status() != Hazard.Status.REMOVED).toList();
  }
}
